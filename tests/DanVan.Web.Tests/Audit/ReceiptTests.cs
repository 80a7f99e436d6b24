using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Platform.Ledger;
using DanVan.Web.Tests.Feedback.Desk;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Public;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Audit;

/// <summary>Whatever a person does that is acknowledged gives a receipt, and the log does not tell one act from another.</summary>
public class ReceiptTests
{
    [Theory, EngineData, Rule(142)]
    public async Task Every_act_of_a_sender_gives_a_receipt_that_proves_itself_and_the_log_tells_none_apart(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        using var stranger = site.NewVisitor();
        var sent = await sender.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912345678") });
        var page = await sender.FollowAsync(sent);

        await page.Form("add").Fill("Added", "Tối qua có người vấp ngã ở đó").SubmitAsync();
        await page.Form("mail").Fill("Email", "hoa@example.vn").Tick("AgreesMail").SubmitAsync();
        await (await sender.OpenAsync(Links.Followed())).Form("stop-mail").SubmitAsync();
        await (await sender.OpenAsync(Links.Followed())).Form("forget").SubmitAsync();
        await site.AnswerAsync(sent.Code);
        await (await sender.OpenAsync(Links.Followed())).RateAsync(SatisfactionRating.NotSatisfied, "Sửa qua loa, chưa được");
        await (await sender.OpenAsync(Links.Followed())).Form("reopen").Fill("Why", "Đèn mới sửa được hai hôm lại tắt").SubmitAsync();
        await site.SequenceAsync();

        // On another machine, with nothing but code and key.
        var followed = await site.NewVisitor().FollowAsync(sent);
        var proved = new List<string>();
        foreach (var field in FieldsOn(followed)) proved.Add((await CheckAsync(stranger, await ReceiptAsync(stranger, field))).One("proved"));

        Assert.Equal(["Gửi", "Bổ sung", "Đồng ý nhận thư báo", "Dừng thư", "Rút sự đồng ý", "Đánh giá câu trả lời", "Đề nghị xem lại"], proved.Select(p => Acts.Single(a => p.Contains(a, StringComparison.Ordinal))));
        Assert.All(proved, p => Assert.Contains(sent.Code, p, StringComparison.Ordinal));
        Assert.Contains("Không hài lòng", proved[5], StringComparison.Ordinal);
        var received = (await stranger.EntriesAsync()).Where(e => e.KindOf() == PublicLedger.Received).ToList();
        Assert.Equal(7, received.Count);
        Assert.All(received, e => Assert.Equal(["commitment", "kind", "v"], e.Select(f => f.Name)));
        Assert.Equal(7, received.Select(e => e.Field("commitment")).Distinct().Count());
    }

    [Theory, EngineData, Rule(142)]
    public async Task Taking_a_report_back_gives_a_receipt(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var sent = await sender.SendAsync(site, new Saying());
        await sender.FollowAsync(sent);

        var withdrawn = await (await sender.OpenAsync(Links.Withdraw())).Form("withdraw").SubmitAsync();
        await site.SequenceAsync();
        var fields = FieldsOn(withdrawn);
        var checkedReceipt = await CheckAsync(sender, await ReceiptAsync(sender, fields[^1]));

        Assert.Equal(2, fields.Count);
        Assert.Contains("Rút phản ánh", checkedReceipt.One("proved"), StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(142)]
    public async Task Whoever_joins_gets_a_receipt_at_once_and_again_with_the_key(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var neighbour = site.NewVisitor();
        var item = site.Item("Đèn đường ngõ 5 không sáng");
        item.Publish(item.Text, "ngõ 5", site.Clock.GetUtcNow());
        await site.SaveAsync(item);

        var joined = await (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join").SubmitAsync();
        var key = GivenSender.ReceiptOn(joined);
        await site.SequenceAsync();
        var first = FieldsOn(joined);
        var again = FieldsOn(await site.NewVisitor().FollowAsync(key));

        Assert.Equal(first, again);
        Assert.Contains("Cùng gặp việc này", (await CheckAsync(neighbour, await ReceiptAsync(neighbour, Assert.Single(first)))).One("proved"), StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(142)]
    public async Task The_slip_of_the_counter_bears_the_hash_of_the_entry_and_anybody_finds_the_entry_by_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var village = await site.SignInAs(Role.VillageHead, GivenDesk.Commune);
        using var stranger = site.NewVisitor();

        var slip = await (await village.OpenAsync(Links.Assist())).Form("assist")
            .Choose("Input.Kind", "Reflection").Fill("Input.Category", "lighting").Fill("Input.Commune", "17950").Fill("Input.Text", GivenDesk.Lamp).Choose("Input.Way", "anonymous").SubmitAsync();
        await site.SequenceAsync();
        var leaf = slip.One("leaf");
        var entry = await stranger.OpenAsync("/nhat-ky/muc?ma=" + Uri.EscapeDataString(leaf.ToUpperInvariant()));
        var other = await stranger.OpenAsync("/nhat-ky/muc?ma=" + new string('0', 64));

        Assert.Equal(64, leaf.Replace(" ", "", StringComparison.Ordinal).Length);
        Assert.Contains(leaf.Replace(" ", "", StringComparison.Ordinal), entry.One("entry"), StringComparison.Ordinal);
        Assert.Contains("không có mục nào", other.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(142)]
    public async Task The_server_keeps_what_was_done_only_locked(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var sent = await site.SentAsync();

        var kept = await site.InDbAsync(db => db.Set<FollowReceipt>().AsNoTracking().SingleAsync());
        var mine = ReceiptSecret.Of(sent.Key);
        var other = ReceiptSecret.Of("482 109 375 560 128 477 136");

        Assert.Null(other.Open(kept.Id, kept.Box));
        Assert.Null(mine.Open(Guid.Empty, kept.Box));
        Assert.Contains(sent.Code, System.Text.Encoding.ASCII.GetString(mine.Open(kept.Id, kept.Box)!), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Code, System.Text.Encoding.Latin1.GetString(kept.Box), StringComparison.Ordinal);
    }

    private static readonly string[] Acts = ["Gửi", "Bổ sung", "Đồng ý nhận thư báo", "Dừng thư", "Rút sự đồng ý", "Đánh giá câu trả lời", "Đề nghị xem lại"];

    private static List<string> FieldsOn(OpenPage page) => [.. page.Document.QuerySelectorAll("input[name=BienNhan]").Select(i => i.GetAttribute("value")!)];

    private static async Task<string> ReceiptAsync(Visitor visitor, string field)
    {
        var form = (await visitor.OpenAsync("/nhat-ky")).Form("check");
        form.Element.Action = ReceivedRecord.ReceiptAddress;
        var page = await form.Force(ReceivedRecord.FieldName, field).SubmitAsync();
        return page.Document.QuerySelector("[data-test=receipt]")!.TextContent;
    }

    private static async Task<OpenPage> CheckAsync(Visitor visitor, string receipt) =>
        await (await visitor.OpenAsync("/nhat-ky")).Form("check").Fill("Input.Receipt", receipt).SubmitAsync();
}
