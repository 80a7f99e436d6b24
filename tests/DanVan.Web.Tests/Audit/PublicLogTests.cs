using System.Net;
using System.Text;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Feedback.Public;
using DanVan.Platform.Ledger;
using DanVan.Web.Tests.Feedback.Desk;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Sending;
using DanVan.Web.Tests.Sealed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

public class PublicLogTests
{
    [Theory, EngineData, Rule(142)]
    public async Task Each_public_step_of_a_report_stands_in_the_log_and_the_log_verifies_from_its_public_files(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var stranger = site.NewVisitor();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        await site.SequenceAsync();
        var before = (await stranger.VerifyAsync()).Checkpoint!.Checkpoint.Head;
        await cast.StepAsync(cast.Handler, DanVan.Feedback.Links.Desk(sent.Code), "start");
        await cast.AnswerAsync(sent.Code);
        await cast.GiveAsync(sent.Code);
        await site.SequenceAsync();

        var verified = await stranger.VerifyAsync(remembered: before);
        var entries = await stranger.EntriesAsync();
        var mine = entries.Where(e => e.Field("code") == sent.Code).ToList();

        Assert.Empty(verified.Findings);
        Assert.Equal(entries.Count, verified.EntriesRead);
        Assert.Equal("log.begun", entries[0].KindOf());
        Assert.Equal(["feedback.published", "feedback.assign", "feedback.start", "feedback.give-answer"], mine.Select(e => e.KindOf()));
        Assert.Equal("Answered", mine[^1].Field("state"));
        var item = await site.ReportAsync(sent.Code);
        Assert.Equal(PublicTrace.HashOf(item.LogSalt!, item.Text), mine[^1].Field("text"));
        Assert.Equal(PublicTrace.HashOf(item.LogSalt!, "Đã thay bóng đèn mới, tối nay sáng lại."), mine[^1].Field("answer"));
        Assert.NotNull(mine[0].Field("due"));
    }

    [Theory, EngineData, Rule(142)]
    public async Task Receiving_is_logged_alike_for_every_kind_and_says_nothing(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var office = await site.OfficeAsync();
        using var stranger = site.NewVisitor();

        var open = await site.SentAsync();
        var (sealedCode, _) = await site.SendAsync("Cán bộ thôn thu tiền mà không ghi phiếu, việc này xảy ra nhiều lần");
        await site.SequenceAsync();
        var entries = await stranger.EntriesAsync();

        var received = entries.Where(e => e.KindOf() == PublicLedger.Received).ToList();
        Assert.Equal(2, received.Count);
        Assert.All(received, e => Assert.Equal(["commitment", "kind", "v"], e.Select(f => f.Name)));
        Assert.All(entries.SelectMany(e => e), f =>
        {
            Assert.DoesNotContain(open.Code, f.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(sealedCode, f.Value, StringComparison.Ordinal);
        });
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_sender_turns_the_receipt_into_a_proof_and_anybody_checks_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        using var stranger = site.NewVisitor();
        var sent = await sender.SendAsync(site, new Saying());

        var waiting = await sent.Page.Form("proof").SubmitAsync();
        await site.SequenceAsync();
        var ready = await waiting.Form("again").SubmitAsync();
        var receipt = ready.Document.QuerySelector("[data-test=receipt]")!.TextContent;
        var proved = await CheckAsync(stranger, receipt);
        var later = await site.SentAsync();
        await site.SequenceAsync();
        var provedLater = await CheckAsync(stranger, receipt);
        var mark = receipt.IndexOf("\nindex ", StringComparison.Ordinal) + "\nindex 0\n".Length;
        var altered = await CheckAsync(stranger, receipt[..(mark + 3)] + (receipt[mark + 3] == 'A' ? 'B' : 'A') + receipt[(mark + 4)..]);
        var nonsense = await CheckAsync(stranger, "PA-7K3M9Q-X");

        Assert.Contains("đang được ghi vào nhật ký", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Biên nhận đúng", proved.Text, StringComparison.Ordinal);
        Assert.Contains(sent.Code, proved.One("proved"), StringComparison.Ordinal);
        Assert.NotEqual(sent.Code, later.Code);
        Assert.Contains("Biên nhận đúng", provedLater.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Biên nhận đúng", altered.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.Status);
        Assert.Equal("PA-7K3M9Q-X", nonsense.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Theory, EngineData]
    public async Task Several_sequencers_give_each_entry_one_place(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var stranger = site.NewVisitor();
        await EnterAsync(site, 700);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new SequencerService(
            site.Services.GetRequiredService<IServiceScopeFactory>(), site.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<SequencerService>.Instance).RunAsync(CancellationToken.None))));

        var places = await site.InDbAsync(db => db.Set<LedgerRow>().OrderBy(e => e.Index).Select(e => e.Index).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 701).Select(i => (long?)i), places);
        Assert.Empty((await stranger.VerifyAsync()).Findings);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<LogFileRow>().CountAsync(f => f.PartOf == "tile/0/000" || f.PartOf == "tile/entries/000")));
    }

    [Theory, EngineData]
    public async Task A_database_that_was_set_back_signs_nothing(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var visitor = site.NewVisitor();
        await site.SequenceAsync();
        var backup = await site.InDbAsync(db => db.Set<LogState>().AsNoTracking().SingleAsync());
        await EnterAsync(site, 3);
        await site.SequenceAsync();

        await site.InDbAsync(async db =>
        {
            await db.Set<LedgerRow>().Where(e => e.Index >= backup.Size).ExecuteDeleteAsync();
            await db.Set<LogFileRow>().Where(f => f.Path.Contains(".p/4")).ExecuteDeleteAsync();
            return await db.Set<LogState>().ExecuteUpdateAsync(u => u.SetProperty(s => s.Size, backup.Size).SetProperty(s => s.Root, backup.Root).SetProperty(s => s.Checkpoint, backup.Checkpoint));
        });
        await EnterAsync(site, 1);
        var added = await site.SequenceAsync();

        Assert.Equal(0, added);
        Assert.Equal(LogStop.SetBack, GivenLog.Service(site).Stop);
        Assert.Contains("Nhật ký tạm ngừng ký", (await visitor.OpenAsync("/nhat-ky")).Text, StringComparison.Ordinal);
        Assert.Equal(backup.Size, await site.InDbAsync(db => db.Set<LogState>().Select(s => s.Size).SingleAsync()));
    }

    [Theory, EngineData]
    public async Task The_log_is_read_entry_by_entry_and_by_record(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var stranger = site.NewVisitor();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await site.SequenceAsync();

        var all = await stranger.OpenAsync("/nhat-ky/muc");
        var ofRecord = await stranger.OpenAsync(PublicLedger.EntriesOf(sent.Code));
        var link = ofRecord.Document.QuerySelector("[data-test=entries] a")!.GetAttribute("href")!;
        var entry = await stranger.OpenAsync(link);
        using var proof = await stranger.GetAsync(link + "/bang-chung");
        var beyond = await stranger.OpenAsync("/nhat-ky/muc/999999");
        var absurd = await Task.WhenAll(new[] { "-9223372036854775808", "-1", "0", "9223372036854775807", "x" }.Select(place => stranger.OpenAsync($"/nhat-ky/muc?truoc={place}")));

        Assert.Contains("Đã nhận một việc", all.Text, StringComparison.Ordinal);
        Assert.Single(ofRecord.Document.QuerySelectorAll("[data-test=entries] li"));
        Assert.Contains(sent.Code, entry.One("entry"), StringComparison.Ordinal);
        Assert.StartsWith("c2sp.org/tlog-proof@v1", await proof.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, beyond.Status);
        Assert.All(absurd, page => Assert.Equal(HttpStatusCode.OK, page.Status));
    }

    [Theory, EngineData]
    public async Task A_report_that_leaves_for_reception_is_withheld_in_the_log_and_none_of_its_words_stand_there(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var stranger = site.NewVisitor();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.StepAsync(cast.Moderator, DanVan.Feedback.Links.Moderate(sent.Code), "withhold", form => form.Choose("Input.Reason", "personal"));
        await site.SequenceAsync();

        var entries = await stranger.EntriesAsync();
        var bytes = string.Join('\n', await site.InDbAsync(db => db.Set<LogFileRow>().Where(f => f.Path.StartsWith("tile/entries/")).Select(f => f.Content).ToListAsync()) is var files ? files.Select(Encoding.UTF8.GetString) : []);

        Assert.Equal(["feedback.published", "feedback.withheld"], entries.Where(e => e.Field("code") == sent.Code).Select(e => e.KindOf()));
        Assert.DoesNotContain("đèn", bytes, StringComparison.Ordinal);
    }

    private static async Task<OpenPage> CheckAsync(Visitor visitor, string receipt) =>
        await (await visitor.OpenAsync("/nhat-ky")).Form("check").Fill("Input.Receipt", receipt).SubmitAsync();

    private static Task<int> EnterAsync(Site site, int count) => site.InScopeAsync<IServiceProvider, int>(services =>
    {
        var ledger = services.GetRequiredService<PublicLedger>();
        for (var i = 0; i < count; i++) ledger.Add(new LedgerEntry("test.act").With("number", i));
        return services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });
}
