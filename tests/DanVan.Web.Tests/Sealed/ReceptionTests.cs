using System.Net;
using System.Text;
using DanVan.Platform.Deadlines;
using DanVan.Sealed;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Sealed;

public class ReceptionTests
{
    private const string Said = "Quyết định thu hồi đất của gia đình tôi ghi sai diện tích so với sổ";

    [Theory, EngineData, Rule(79)]
    public async Task The_list_has_no_content_and_each_opening_asks_for_a_reason_and_is_logged(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);

        var list = await officer.OpenAsync(Links.Reception);
        var refused = await (await officer.OpenAsync(Links.Case(code))).Form("open-case").Fill("Reason", "xem").SubmitAsync();
        var opened = await officer.OpenCaseAsync(code, "Trả lời công dân hẹn ngày 12");
        using var auditor = await site.SignInAs(Role.Auditor, "40");
        var audit = await auditor.OpenAsync(Links.Audit);

        Assert.Contains(code, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thu hồi", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("thu hồi", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Said, opened.One("sealed-text"));
        Assert.Contains("Trả lời công dân hẹn ngày 12", audit.Text, StringComparison.Ordinal);
        Assert.Contains(code, audit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thu hồi", audit.Text, StringComparison.Ordinal);
    }

    [Fact, Rule(79)]
    public async Task An_opening_of_one_officer_is_no_ticket_for_another_nor_for_another_case()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        var (otherCode, _) = await site.SendAsync(Said);
        using var second = await site.OfficerAsync(passphrase: "một câu dài khác hẳn");
        await GiveKeyAsync(officer);
        await second.UnlockAsync("một câu dài khác hẳn");
        var opened = await officer.OpenCaseAsync(code);

        var asSecond = await second.OpenAsync(opened.Address);
        var forOther = await officer.OpenAsync(opened.Address.Replace(code, otherCode, StringComparison.Ordinal));

        Assert.Empty(asSecond.All("sealed-text"));
        Assert.Empty(forOther.All("sealed-text"));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_key_is_closed_and_the_passphrase_asked_again()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        var opened = await officer.OpenCaseAsync(code);

        site.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await officer.OpenAsync(opened.Address);

        Assert.StartsWith(Links.Unlock, later.Address, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(84)]
    public async Task Classifying_starts_the_clocks_of_the_law_with_their_remote_and_complex_variants(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var complaint = await ClassifyAsync(site, officer, SealedClass.Complaint, f => f.Tick("Input.IsRemote").Choose("Input.Complexity", "Complex"));
        var denunciation = await ClassifyAsync(site, officer, SealedClass.Denunciation, f => f.Tick("Input.SeveralPlaces"));
        var elsewhere = await ClassifyAsync(site, officer, SealedClass.Denunciation, f => f.Tick("Input.IsCompetent", on: false));

        await ReplyAsync(officer, complaint, "Accepted", null);

        Assert.Equal(["complaint-limits/accept", "complaint-limits/settle-first-remote-complex", "reception-limits/reply"], await RulesAsync(site, complaint));
        Assert.Equal(["denunciation-limits/verify-several-places", "reception-limits/reply"], await RulesAsync(site, denunciation));
        Assert.Equal(["denunciation-limits/forward", "reception-limits/reply"], await RulesAsync(site, elsewhere));
    }

    [Fact, Rule(82)]
    public async Task The_reply_is_due_in_ten_working_days_and_has_one_of_four_outcomes()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var code = await ClassifyAsync(site, officer, SealedClass.Complaint, f => f);
        var due = await DueAsync(site, code, "reply");

        var without = await ReplyAsync(officer, code, "Forwarded", null);
        var replied = await ReplyAsync(officer, code, "Forwarded", "Thanh tra tỉnh, 12/CV-TCD");

        // Saturday, 10 January 2026 was worked in exchange for 2 January.
        Assert.Equal(new DateOnly(2026, 1, 16), due);
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal(HttpStatusCode.OK, replied.Status);
        Assert.Equal(SealedState.Forwarded, (await site.ItemAsync(code)).State);
        Assert.Equal(["Accepted", "Extended", "Forwarded", "Refused"], Enum.GetNames<ReplyOutcome>().Order(StringComparer.Ordinal));
    }

    [Fact, Rule(86)]
    public async Task A_refusal_needs_its_legal_ground_and_makes_a_notice_due_in_three_working_days()
    {
        await using var site = await Site.StartAsync();
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 6, 2, 0, 0, TimeSpan.Zero));
        using var officer = await site.OfficeAsync();
        var code = await ClassifyAsync(site, officer, SealedClass.Complaint, f => f);

        var without = await ReplyAsync(officer, code, "Refused", "  ");
        var refused = await ReplyAsync(officer, code, "Refused", "Điều 11 Luật Khiếu nại");
        var notice = await refused.FollowAsync(ReceptionTexts.PaperNotice);

        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal(new DateOnly(2026, 7, 9), await DueAsync(site, code, "refuse"));
        Assert.Contains("Điều 11 Luật Khiếu nại", notice.One("paper"), StringComparison.Ordinal);
        Assert.Contains("09/07/2026", notice.One("paper"), StringComparison.Ordinal);
    }

    [Theory, Rule(83)]
    [InlineData(4, "", false, true)]
    [InlineData(5, "", true, false)]
    [InlineData(5, "A\nB", true, true)]
    [InlineData(5, "A\nB", false, false)]
    [InlineData(10, "A\nB\nC", true, false)]
    [InlineData(11, "A\nB\nC\nD\nE", true, true)]
    [InlineData(11, "A\nB\nC\nD\nE\nF", true, false)]
    public async Task A_group_names_as_many_representatives_as_the_law_says_and_all_sign(int people, string names, bool isSigned, bool holds)
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        var (second, _) = await site.SendAsync(Said);

        var form = (await officer.OpenCaseAsync(code)).Form("group");
        var answer = await form.Fill("Input.GroupMatter", "Bồi thường đất").Fill("Input.GroupPeople", $"{people}").Fill("Input.GroupRepresentatives", names).Tick("Input.GroupSigned", isSigned).Fill("Input.GroupCodes", second).SubmitAsync();

        Assert.Equal(holds ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(holds, (await site.ItemAsync(second)).GroupId is not null);
    }

    [Theory, EngineData, Rule(85)]
    public async Task The_reception_book_has_the_twelve_columns_in_order_and_exports_them(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        await VisitAsync(officer, "Nguyễn Văn Mẫu", "=HYPERLINK(1)");
        var page = await officer.OpenAsync(Links.Book);

        var form = page.Form("book").Fill("Reason", "Báo cáo tháng của nơi tiếp dân");
        var read = await form.SubmitAsync();
        var csv = Encoding.UTF8.GetString(await (await form.SendAsync(ReceptionTexts.BookExport)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        string[] heads = ["STT", "Ngày tiếp", "Họ tên, địa chỉ", "Số CCCD/CC/Hộ chiếu", "Nội dung vụ việc", "Phân loại", "Số công dân có cùng nội dung", "Cơ quan đã giải quyết hết thẩm quyền", "Thuộc thẩm quyền", "Hướng dẫn đến cơ quan, số văn bản", "Chuyển đến cơ quan, số văn bản", "Theo dõi, kết quả"];
        Assert.Equal(heads, read.Document.QuerySelectorAll("[data-test=book-table] thead th").Select(OpenPage.WordsOf));
        Assert.Contains("Nguyễn Văn Mẫu", read.One("book-table"), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF" + string.Join(',', heads.Select(h => $"\"{h}\"")), csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(1)\"", csv, StringComparison.Ordinal);
        Assert.Equal(1, await site.InDbAsync(db => db.SealedLog.CountAsync(l => l.Act == SealedAct.BookExported)));
    }

    [Fact, Rule(147)]
    public async Task A_visit_is_entered_sealed_with_a_receipt_to_print()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();

        var done = await VisitAsync(officer, "Nguyễn Văn Mẫu", "Đất vườn");
        var code = GivenSealed.CodeOn(done);
        var paper = await (await officer.OpenCaseAsync(code)).FollowAsync(ReceptionTexts.PaperReceipt);

        Assert.Contains(code, paper.One("paper"), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Mẫu", paper.One("paper"), StringComparison.Ordinal);
        Assert.NotNull(await site.StatusAsync(code, done.One("follow-key")));
    }

    [Fact, Rule(144)]
    public async Task An_officer_of_another_commune_and_the_administrator_find_no_case()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        using var neighbour = await site.OfficerAsync("40/17971", "một câu dài khác hẳn");
        using var admin = await site.SignInAs(Role.Administrator, "");

        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync(Links.Case(code))).Status);
        Assert.DoesNotContain(code, (await neighbour.OpenAsync(Links.Reception)).Text, StringComparison.Ordinal);
        foreach (var address in new[] { Links.Reception, Links.Case(code), Links.Book, Links.Keys, Links.Audit, Links.Recovery, Links.Unlock, Links.Visit })
            Assert.DoesNotContain(Said, (await admin.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_closed_case_is_forgotten_after_the_years_of_keeping_and_the_log_says_so(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var code = await ClassifyAsync(site, officer, SealedClass.Complaint, f => f);
        await ReplyAsync(officer, code, "Accepted", null);
        await (await officer.OpenCaseAsync(code)).Form("close").Fill("Input.Result", "Đã giải quyết").SubmitAsync();

        await NightAsync(site, years: 9);
        var kept = await site.InDbAsync(db => db.Sealed.CountAsync());
        await NightAsync(site, years: 2);

        Assert.Equal(1, kept);
        Assert.Equal(0, await site.InDbAsync(db => db.Sealed.CountAsync()));
        Assert.Equal(0, await site.InDbAsync(db => db.Envelopes.CountAsync()));
        Assert.Equal(1, await site.InDbAsync(db => db.SealedLog.CountAsync(l => l.Act == SealedAct.Forgotten && l.Code == code)));
    }

    // Two nights: a daily job that was planned long ago runs first for the day it was planned for.
    private static async Task NightAsync(Site site, int years)
    {
        site.Clock.Advance(TimeSpan.FromDays(366 * years));
        await site.RunJobsAsync();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.RunJobsAsync();
    }

    private static async Task<OpenPage> VisitAsync(Visitor officer, string name, string summary) =>
        await (await officer.OpenAsync(Links.Visit)).Form("visit").Fill("Input.Name", name).Fill("Input.Summary", summary).Fill("Input.Text", Said).SubmitAsync();

    private static async Task<string> ClassifyAsync(Site site, Visitor officer, SealedClass found, Func<PageForm, PageForm> more)
    {
        var (code, _) = await site.SendAsync(Said);
        var form = (await officer.OpenCaseAsync(code)).Form("classify").Choose("Input.Class", found.ToString()).Tick("Input.IsCompetent");
        var answer = await more(form).SubmitAsync();
        Assert.Empty(answer.Errors);
        return code;
    }

    private static async Task<OpenPage> ReplyAsync(Visitor officer, string code, string reply, string? words)
    {
        var form = (await officer.OpenCaseAsync(code)).Form("reply").Choose("Input.Reply", reply);
        return await (words is null ? form : form.Fill("Input.ReplyWords", words)).SubmitAsync();
    }

    private static async Task GiveKeyAsync(Visitor officer)
    {
        var answer = await (await officer.OpenAsync(Links.Keys)).Form(KeyTexts.GiveButton).SubmitAsync();
        Assert.Empty(answer.Errors);
    }

    private static Task<List<string>> RulesAsync(Site site, string code) =>
        site.InDbAsync(async db => (await db.Set<DeadlineRow>().Where(d => d.Code == code && d.DroppedAt == null).Select(d => d.Clock.RuleId).ToListAsync()).Order(StringComparer.Ordinal).ToList());

    private static Task<DateOnly> DueAsync(Site site, string code, string task) =>
        site.InDbAsync(db => db.Set<DeadlineRow>().Where(d => d.Code == code && d.Task == task).Select(d => d.Clock.DueOn).SingleAsync());
}
