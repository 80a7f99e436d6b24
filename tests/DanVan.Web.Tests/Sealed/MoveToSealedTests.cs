using System.Net;
using System.Text;
using DanVan.Core.Codes;
using DanVan.Feedback;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Senders;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Files;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Web.Tests.Feedback.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Sealed;

public class MoveToSealedTests
{
    private const string Reason = "Nội dung là tố cáo, chuyển nơi tiếp công dân";

    // Each stands in another column or file of the item.
    private static readonly string[] _traces = ["mangcau", "chuoihot", "saurieng", "vusua", "mitto", "dualuoi", "camsanh", "quytdo", "buoinam", "0912345678", "chanhgiay", "tacxanh"];

    [Theory, EngineData, Rule(77), Rule(78)]
    public async Task Everything_of_an_open_item_goes_to_the_reception_office_under_the_same_code(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (item, key) = await FullItemAsync(site);

        var moved = await MoveAsync(site, item);

        Assert.True(moved.IsDone);
        Assert.Equal(0, await site.InDbAsync(db => db.Feedback.CountAsync()));
        var opened = await officer.OpenCaseAsync(item.Code);
        Assert.All(_traces.Where(t => t is not "tacxanh"), trace => Assert.Contains(trace, opened.Document.Body!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(await site.StatusAsync(item.Code, key));
        var photo = await officer.GetAsync(opened.Document.QuerySelector("main img")!.GetAttribute("src")!);
        Assert.Contains("tacxanh", await photo.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact, Rule(78), Rule(79)]
    public async Task Afterwards_database_log_and_files_hold_no_word_of_it()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (item, _) = await FullItemAsync(site);
        var before = await site.StolenAsync();
        Assert.Contains(before, f => Holds(f.Bytes, "mangcau"));
        Assert.Contains(before, f => Holds(f.Bytes, "tacxanh"));
        Assert.Contains(before, f => Holds(f.Bytes, "mangtay"));

        await MoveAsync(site, item);
        await site.RunJobsAsync();
        var after = await site.StolenAsync();

        foreach (var trace in _traces.Append("mangtay")) Assert.DoesNotContain(after, f => Holds(f.Bytes, trace));
#pragma warning disable EF1002 // The names of tables are the test's own.
        foreach (var table in new[] { "transitions", "deadline_changes", "feedback_senders", "feedback_followers", "feedback_photos", "feedback_notes", "feedback_additions", "feedback_answers", "feedback_originals", "feedback_draft_photos", "search_entries" })
            Assert.Equal(0, await site.InDbAsync(db => db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM {table}").SingleAsync()));
#pragma warning restore EF1002
    }

    [Fact, Rule(78)]
    public async Task The_public_page_is_gone_at_once_also_where_it_was_kept()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (item, _) = await FullItemAsync(site);
        using var reader = site.NewVisitor();
        Assert.Contains("mangcau", (await reader.OpenAsync($"/phan-anh/{item.Code}")).Text, StringComparison.Ordinal);

        await MoveAsync(site, item);
        var after = await reader.OpenAsync($"/phan-anh/{item.Code}");

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.DoesNotContain("mangcau", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mangcau", (await reader.OpenAsync("/phan-anh")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_merged_into_it_go_with_it_and_their_senders_keep_their_keys()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (item, _) = await FullItemAsync(site);
        var child = site.Item("Tôi cũng thấy việc này xảy ra ở đây", GivenSealed.Commune);
        var key = FollowKey.New(System.Security.Cryptography.RandomNumberGenerator.Create());
        await site.SaveAsync(child);
        await site.InDbAsync(async db =>
        {
            var (one, into) = (await db.Feedback.SingleAsync(f => f.Id == child.Id), await db.Feedback.SingleAsync(f => f.Id == item.Id));
            Assert.True(one.MergeInto(into, site.Clock.GetUtcNow()).IsDone);
            db.Add(Grant(site, item.Id, child.Code, key));
            return await db.SaveChangesAsync();
        });

        var moved = await MoveAsync(site, item);

        Assert.True(moved.IsDone);
        Assert.Equal(0, await site.InDbAsync(db => db.Feedback.CountAsync()));
        Assert.Equal(2, await site.InDbAsync(db => db.Sealed.CountAsync()));
        Assert.NotNull(await site.StatusAsync(child.Code, key.Reveal()));
    }

    [Fact, Rule(77)]
    public async Task A_sealed_part_of_a_mixed_item_leaves_no_words_in_the_mixed_item_and_the_other_part_stays()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var mixed = site.Item("Đèn hỏng và có người ăn chặn tiền mangcau", GivenSealed.Commune);
        var part = FeedbackItem.Send(mixed.Part(FeedbackKind.Reflection, "lighting", "có người ăn chặn tiền mangcau", site.Clock.GetUtcNow()), NewCode(), site.Clock.GetUtcNow());
        var other = FeedbackItem.Send(mixed.Part(FeedbackKind.Reflection, "lighting", "Đèn hỏng ở ngõ 12", site.Clock.GetUtcNow()), NewCode(), site.Clock.GetUtcNow());
        mixed.Split(site.Clock.GetUtcNow());
        await site.SaveAsync(mixed, part, other);

        await MoveAsync(site, part);

        var left = await site.InDbAsync(db => db.Feedback.AsNoTracking().Select(f => f.Text).ToListAsync());
        Assert.Equal(["", "Đèn hỏng ở ngõ 12"], left.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(await site.StolenAsync(), f => Holds(f.Bytes, "mangcau"));
    }

    [Fact]
    public async Task Without_an_office_that_could_take_it_nothing_happens()
    {
        await using var site = await Site.StartAsync();
        var (item, _) = await FullItemAsync(site);

        var moved = await MoveAsync(site, item);

        Assert.Equal(SealedRefusals.NoOffice, moved.Refused);
        Assert.Equal(1, await site.InDbAsync(db => db.Feedback.CountAsync()));
    }

    [Fact, Rule(143)]
    public async Task What_was_moved_counts_in_no_figure_of_the_commune_any_more()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (item, _) = await FullItemAsync(site);
        await site.CountAsync(item);
        Assert.Equal(1, await site.InDbAsync(db => db.Set<DanVan.Feedback.Figures.FeedbackFigure>().SumAsync(f => f.Received)));

        await MoveAsync(site, item);
        await site.RunJobsAsync();

        Assert.Equal(0, await site.InDbAsync(db => db.Set<DanVan.Feedback.Figures.FeedbackFigure>().SumAsync(f => f.Received)));
    }

    private static bool Holds(byte[] bytes, string words) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;

    private static string NewCode() => PublicCode.New(FeedbackItem.CodeKind, System.Security.Cryptography.RandomNumberGenerator.Create()).Value;

    private static Task<Outcome> MoveAsync(Site site, FeedbackItem item) => site.InScopeAsync<IServiceProvider, Outcome>(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(site.Clock.GetUtcNow()), "", [new Grant(Role.CommuneOfficer, GivenSealed.Commune, null, DateOnly.MinValue, null)]);
        var version = await services.GetRequiredService<AppDbContext>().Feedback.Where(f => f.Id == item.Id).Select(f => f.Version).SingleAsync();
        return await services.GetRequiredService<MoveToSealed>().RunAsync(new OnItem(item.Code, version), Reason);
    });

    private static FollowGrant Grant(Site site, FeedbackId item, string code, FollowKey key) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
        ItemId = item,
        Code = code,
        KeyHash = site.Services.GetRequiredService<DanVan.Sealed.Keys.FollowSecrets>().HashOf(key),
        IsSender = true,
        At = site.Clock.GetUtcNow(),
    };

    private static async Task<(FeedbackItem Item, string Key)> FullItemAsync(Site site)
    {
        var now = site.Clock.GetUtcNow();
        var item = FeedbackItem.Send(new NewItem { Kind = FeedbackKind.Reflection, Category = "lighting", UnitPath = GivenSealed.Commune, Place = "nhà số 5 mangcau", Text = "Nội dung mangcau", FormKey = Guid.CreateVersion7() }, NewCode(), now);
        item.Publish("Nội dung mangcau đã sửa", "ngõ mangcau", now);
        var key = FollowKey.New(System.Security.Cryptography.RandomNumberGenerator.Create());
        var file = await site.Services.GetRequiredService<FileStore>().PutAsync(Encoding.UTF8.GetBytes("ảnh tacxanh"), TestContext.Current.CancellationToken);
        var thumbnail = await site.Services.GetRequiredService<FileStore>().PutAsync(Encoding.UTF8.GetBytes("ảnh nhỏ tacxanh"), TestContext.Current.CancellationToken);
        var waiting = await site.Services.GetRequiredService<FileStore>().PutAsync(Encoding.UTF8.GetBytes("ảnh chờ mangtay"), TestContext.Current.CancellationToken);
        await site.InScopeAsync<IServiceProvider, int>(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var seal = services.GetRequiredService<SenderSeal>();
            db.Add(item);
            db.Add(seal.Seal(item.Id, new SenderDetails("chuoihot", "0912345678", "saurieng@example.vn", "vusua"), null, "", DateOnly.MaxValue));
            db.Add(seal.SealOriginal(item.Id, "bản đầu mitto", DateOnly.MaxValue));
            db.Add(new Addition { Id = Guid.CreateVersion7(), ItemId = item.Id, At = now, Text = "thêm dualuoi", FormKey = Guid.CreateVersion7() });
            db.Add(new InternalNote { Id = Guid.CreateVersion7(), ItemId = item.Id, At = now, ById = AccountId.New(now), Text = "ghi chú camsanh" });
            db.Add(new FeedbackAnswer { Id = Guid.CreateVersion7(), ItemId = item.Id, Round = 1, Text = "trả lời quytdo", WrittenAt = now, WrittenBy = AccountId.New(now) });
            db.Add(new Photo { Id = Guid.CreateVersion7(), ItemId = item.Id, Number = 1, File = file.Value, Thumbnail = thumbnail.Value, Width = 10, Height = 10, Source = PhotoSource.Sender, IsPublic = true });
            var grant = Grant(site, item.Id, item.Code, key);
            var draft = new FeedbackDraft { Id = Guid.CreateVersion7(), TokenHash = FeedbackDraft.HashOf(grant.Id), ExpiresAt = now + FeedbackDraft.Life };
            db.AddRange(grant, draft, new DraftPhoto { Id = Guid.CreateVersion7(), DraftId = draft.Id, File = waiting.Value, Thumbnail = waiting.Value });
            services.GetRequiredService<DanVan.Platform.Events.Journal>().Step(FeedbackItem.CodeKind, item.Id.Value, "Received", "Assigned", "Assign", "r", "bước buoinam");
            services.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(now), "", []);
            var deadlines = services.GetRequiredService<DeadlineBook>();
            var rule = new DanVan.Core.Deadlines.DeadlineRule("feedback-limits/answer", "received", new DanVan.Core.Deadlines.TimeLimit(10, DanVan.Core.Deadlines.TimeUnit.WorkingDays), 1);
            var row = await deadlines.StartAsync(new(FeedbackItem.CodeKind, item.Id.Value, item.Code, new Duty("answer", FeedbackPermits.Handle, GivenSealed.Commune)), rule, now);
            await deadlines.ExtendAsync(row, row.Clock.DueOn.AddDays(7), "gia hạn vì chanhgiay");
            return await db.SaveChangesAsync();
        });
        await site.IndexAsync(item);
        return (item, key.Reveal());
    }
}
