using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Desk;

public class TriageTests
{
    [Theory, EngineData, Rule(92)]
    public async Task Of_merged_reports_each_sender_goes_on_following_and_reads_the_answer(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var first = await site.SentAsync();
        var second = await site.SentAsync("Đèn đường đầu xóm hỏng ba hôm rồi, tối không ai dám đi qua.");

        var form = (await cast.Officer.OpenAsync(Links.Merge(second.Code))).Form("merge");
        if (form.Has("Input.Into")) form.Choose("Input.Into", "other");
        var merged = await form.Fill("Input.Code", first.Code).SubmitAsync();
        await cast.AnsweredAsync(first.Code);
        using var resident = site.NewVisitor();
        var followed = await resident.FollowAsync(second);

        Assert.Empty(merged.Errors);
        Assert.Contains("Đã thay bóng đèn mới", followed.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await site.ReportAsync(first.Code)).Joined);
        Assert.Equal(2, await site.InDbAsync(async db =>
        {
            var id = (await db.Feedback.SingleAsync(f => f.Code == first.Code)).Id;
            return await db.Set<FollowGrant>().CountAsync(g => g.ItemId == id);
        }));
    }

    [Theory, EngineData, Rule(77)]
    public async Task A_mixed_report_becomes_separate_ones_with_codes_and_clocks_of_their_own(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync("Đèn đường đầu xóm hỏng. Ngoài ra rác ở chợ đã một tuần không ai dọn.");
        var form = (await cast.Officer.OpenAsync(Links.SplitUp(sent.Code))).Form("split");

        var one = await form.Fill("Parts[0].Text", "Đèn đường đầu xóm hỏng.").SubmitAsync();
        form.Fill("Parts[0].Text", "Đèn đường đầu xóm hỏng.").Fill("Parts[1].Category", "waste").Fill("Parts[1].Text", "Rác ở chợ đã một tuần không ai dọn.");
        var split = await form.SubmitAsync();
        var parts = await site.InDbAsync(db => db.Feedback.AsNoTracking().Where(f => f.SplitFrom != null).OrderBy(f => f.Category).ToListAsync());
        var desk = await cast.Officer.OpenAsync("/ban-lam-viec");

        Assert.Contains("ít nhất hai phần", Assert.Single(one.Errors), StringComparison.Ordinal);
        Assert.Empty(split.Errors);
        Assert.Equal(["lighting", "waste"], parts.Select(p => p.Category));
        Assert.All(parts, part => Assert.Contains(part.Code, desk.One("desk"), StringComparison.Ordinal));
        Assert.DoesNotContain(sent.Code, desk.One("desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_another_commune_is_passed_to_that_desk_and_leaves_this_one()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        using var neighbour = await site.SignInAs(Role.CommuneOfficer, "40/17971");
        var sent = await site.SentAsync();

        var passed = await (await cast.Officer.OpenAsync(Links.Pass(sent.Code))).Form("pass").Choose("Input.Way", "inside").Fill("Input.Unit", "40/17971").SubmitAsync();

        Assert.Empty(passed.Errors);
        Assert.Contains(sent.Code, (await neighbour.OpenAsync("/ban-lam-viec")).One("desk"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await cast.Officer.OpenAsync(Links.Desk(sent.Code))).Status);
    }

    [Theory, EngineData]
    public async Task Several_reports_are_assigned_with_one_order_each_by_its_category(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var lamp = await site.SentAsync();
        var school = await site.SentAsync("Cổng trường tiểu học hỏng, xe máy chạy vào sân trường.", new Saying { Commune = "17950", Category = "education" });
        var page = await cast.Officer.OpenAsync($"{Links.Together()}?ma={lamp.Code}&ma={school.Code}");

        var nothing = await page.Form("order").SubmitAsync();
        var done = await page.Form("order").Choose("Input.Act", "AssignProposed").SubmitAsync();
        var again = await page.Form("order").Choose("Input.Act", "NotAccept").Fill("Input.Reason", "unclear").SubmitAsync();

        Assert.NotEmpty(nothing.Errors);
        Assert.Contains("Xong 2 trên 2", done.Text, StringComparison.Ordinal);
        Assert.Equal(cast.Economy, (await site.ReportAsync(lamp.Code)).BodyId);
        Assert.Equal(cast.Culture, (await site.ReportAsync(school.Code)).BodyId);
        Assert.Contains("Xong 0 trên 2", again.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_wave_is_marked_found_again_and_merged_into_its_first_report(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var codes = await site.ManyAsync(3);
        var page = await cast.Officer.OpenAsync($"{Links.Together()}?{string.Join('&', codes.Select(c => "ma=" + c))}");

        var wave = await page.Form("wave").SubmitAsync();
        var item = await cast.Officer.OpenAsync(Links.Desk(codes[2]));
        var found = await item.FollowAsync("Xem các phản ánh cùng đợt");
        var merged = await found.Form("order").Choose("Input.Act", "Merge").SubmitAsync();

        Assert.Empty(wave.Errors);
        Assert.All(codes, code => Assert.Contains(code, found.One("together"), StringComparison.Ordinal));
        Assert.Contains("Xong 2 trên 2", merged.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await site.ReportAsync(codes[0])).Joined);
    }

    [Fact]
    public async Task Codes_of_other_desks_are_not_handled_together()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        using var elsewhere = await site.SignInAs(Role.CommuneOfficer, "40/17971");
        var codes = await site.ManyAsync(2);

        var page = await elsewhere.OpenAsync($"{Links.Together()}?{string.Join('&', codes.Select(c => "ma=" + c))}");

        Assert.Empty(page.All("together"));
    }

    [Theory, EngineData, Rule(95)]
    public async Task What_an_officer_enters_for_a_person_says_so_and_the_person_follows_it_with_the_slip(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var village = await site.SignInAs(Role.VillageHead, GivenDesk.Commune);
        var form = (await village.OpenAsync(Links.Assist())).Form("assist");
        form.Choose("Input.Kind", "Reflection").Fill("Input.Category", "lighting").Fill("Input.Commune", "17950").Fill("Input.Text", GivenDesk.Lamp).Choose("Input.Way", "anonymous");

        var slip = await form.SubmitAsync();
        var twice = await form.SubmitAsync();
        var code = slip.Document.QuerySelector("[data-test=slip] .dv-code")!.TextContent.Trim();
        using var resident = site.NewVisitor();
        var followed = await resident.FollowAsync(code, slip.One("key"));
        using var cast = await site.DeskAsync();
        var desk = await cast.Officer.OpenAsync(Links.Desk(code));

        Assert.Equal(village.Account, (await site.ReportAsync(code)).EnteredBy);
        Assert.Contains(code, twice.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.ReportsAsync());
        Assert.Contains(code, followed.Text, StringComparison.Ordinal);
        Assert.Contains("cán bộ nhập hộ", desk.Text, StringComparison.Ordinal);
    }

    [Fact, Rule(95)]
    public async Task Assisted_entry_asks_for_consent_and_keeps_what_was_typed()
    {
        await using var site = await Site.StartAsync();
        using var village = await site.SignInAs(Role.VillageHead, GivenDesk.Commune);
        var form = (await village.OpenAsync(Links.Assist())).Form("assist");
        form.Choose("Input.Kind", "Reflection").Fill("Input.Category", "land").Fill("Input.Commune", "17950").Fill("Input.Text", "Nhà bên lấn ra lối đi chung từ tháng trước.");

        var anonymous = await form.Choose("Input.Way", "anonymous").SubmitAsync();
        var silent = await form.Fill("Input.Category", "lighting").Choose("Input.Way", "contact").Fill("Input.Name", "Bà Lựu").Fill("Input.Phone", "0912345678").SubmitAsync();
        var elsewhere = form.ChoicesOf("Input.Commune");

        Assert.Contains("cần họ tên", Assert.Single(anonymous.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Equal("Bà Lựu", silent.Form("assist").ValueOf("Input.Name"));
        Assert.DoesNotContain("17971", elsewhere);
        Assert.Equal(0, await site.ReportsAsync());
    }

    [Fact]
    public async Task Answer_templates_belong_to_the_unit_and_begin_an_answer()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        using var elsewhere = await site.SignInAs(Role.HandlingOfficer, "40/17971", Guid.CreateVersion7());
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);
        var form = (await cast.Handler.OpenAsync(Links.Templates())).Form("template");

        var empty = await form.SubmitAsync();
        await form.Fill("Input.Title", "Đèn đường").Fill("Input.Text", "Đã kiểm tra và thay bóng đèn.").SendAsync();
        var list = await form.SubmitAsync();
        var answer = await (await cast.Handler.OpenAsync(Links.Answer(sent.Code))).FollowAsync("Đèn đường");
        var foreign = await elsewhere.OpenAsync(Links.Templates());
        var changed = await (await list.FollowAsync("Đèn đường")).Form("template").Fill("Input.Title", "Đèn hỏng").SubmitAsync();
        var removed = await (await changed.FollowAsync("Đèn hỏng")).Form("remove").SubmitAsync();

        Assert.NotEmpty(empty.Errors);
        Assert.Single(list.Document.QuerySelectorAll("[data-test=templates] li"));
        Assert.Equal("Đã kiểm tra và thay bóng đèn.", answer.Form("answer").ValueOf("Input.Text"));
        Assert.Empty(foreign.All("templates"));
        Assert.Empty(removed.All("templates"));
    }
}
