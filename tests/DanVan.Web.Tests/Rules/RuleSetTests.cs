using System.Net;
using DanVan.Platform.Events;
using DanVan.Platform.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Rules;

/// <summary>The law as data, read by everybody and changed by the administrator (rule 7).</summary>
public sealed class RuleSetTests
{
    private const string Limits = "/quan-tri/quy-dinh/feedback-limits";

    [Theory, EngineData, Rule(7)]
    public async Task Anybody_reads_every_rule_set_with_its_articles(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);

        var list = await site.NewVisitor().OpenAsync("/quan-tri/quy-dinh");
        var one = await list.FollowAsync("Thời hạn xử lý phản ánh, kiến nghị");

        Assert.NotEmpty(list.All("rule-set"));
        Assert.Contains("10 ngày làm việc", one.One("rule-handling-notice"));
        Assert.Contains("Điều 28 Luật Tiếp công dân số 42/2013/QH13", one.One("rule-handling-notice"));
    }

    [Theory]
    [InlineData("vi", "Điều 28 Luật Tiếp công dân số 42/2013/QH13", "Thông lệ của các tỉnh", "Law ", "Decree ", "Provincial practice", "Labour Code")]
    [InlineData("en", "Law 42/2013/QH13 on Receiving Citizens, Art 28", "Provincial practice", "Điều ", "Luật ", "Nghị định ", "Thông lệ")]
    public async Task Each_language_reads_sources_and_remarks_of_its_own(string culture, string article, string practice, params string[] ofTheOther)
    {
        await using var site = await Site.StartAsync();
        var visitor = site.NewVisitor();

        var one = await visitor.OpenAsync($"{Limits}?culture={culture}");
        var pages = new List<string> { one.Text, (await visitor.OpenAsync($"/quan-tri/quy-dinh?culture={culture}")).Text, (await visitor.OpenAsync($"/quan-tri/lich-lam-viec?nam=2027&culture={culture}")).Text };
        var book = await site.InScopeAsync<RuleBooks, DanVan.Core.RuleSets.RuleBook>(async rules => await rules.CurrentAsync());
        foreach (var set in book.Sets) pages.Add((await visitor.OpenAsync($"/quan-tri/quy-dinh/{set.Id}?culture={culture}")).Text);

        Assert.Contains(article, one.One("rule-handling-notice"));
        Assert.Contains(practice, one.One("rule-moderate"));
        Assert.All(pages, page => Assert.All(ofTheOther, words => Assert.DoesNotContain(words, page, StringComparison.Ordinal)));
        var keys = book.Sets.SelectMany(set => set.Versions).SelectMany(version => version.Values.Values).SelectMany(entry => entry.List ?? []).Where(item => item.Contains('-', StringComparison.Ordinal)).ToList();
        Assert.Contains("accuses-a-person", keys);
        Assert.All(pages, page => Assert.All(keys, key => Assert.DoesNotContain(key, page, StringComparison.Ordinal)));
    }

    [Theory, EngineData, Rule(7)]
    public async Task A_changed_value_is_a_new_version_and_what_came_before_keeps_the_old_one(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var admin = await site.SignInAs(Role.Administrator, "");

        var form = (await admin.OpenAsync($"{Limits}/reopen-days/sua")).Form("change-rule");
        var page = await form.Fill("Giá trị mới", "10").Fill("Input.ValidFrom", "2026-02-01").Fill("Lý do", "Quyết định 12/QĐ-UBND").SubmitAsync("Lưu");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var book = await site.InScopeAsync<RuleBooks, DanVan.Core.RuleSets.RuleBook>(async rules => await rules.CurrentAsync());
        Assert.Equal(7, book.InForce("feedback-limits", new(2026, 1, 31)).Number("reopen-days"));
        Assert.Equal(10, book.InForce("feedback-limits", new(2026, 2, 1)).Number("reopen-days"));
        Assert.Contains("Quyết định 12/QĐ-UBND", page.Text);
        Assert.Equal(1, await site.InDbAsync(db => db.Set<EventRow>().CountAsync(e => e.Kind == RuleChanged.Kind)));
    }

    [Theory, EngineData]
    public async Task A_row_of_a_table_is_changed_field_by_field(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var admin = await site.SignInAs(Role.Administrator, "");

        var form = (await admin.OpenAsync("/quan-tri/quy-dinh/feedback-categories/categories/sua?dong=0")).Form("change-rule");
        var page = await form.Fill("answerWorkingDays", "8").Fill("Lý do", "Quyết định 12/QĐ-UBND").SubmitAsync("Lưu");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var book = await site.InScopeAsync<RuleBooks, DanVan.Core.RuleSets.RuleBook>(async rules => await rules.CurrentAsync());
        var roads = book.InForce("feedback-categories", site.Today).Table<DanVan.Feedback.Categories.Category>("categories")[0];
        Assert.Equal(("roads", 8), (roads.Key, roads.AnswerWorkingDays));
    }

    [Theory]
    [InlineData("31", "Quyết định 12/QĐ-UBND", "Giá trị mới nằm ngoài giới hạn cho phép.")]
    [InlineData("10", "", "Nhập lý do, ví dụ: Quyết định 12/QĐ-UBND rút ngắn thời hạn phân loại")]
    public async Task A_value_out_of_bounds_or_without_a_reason_is_refused_and_kept_on_the_page(string value, string reason, string words)
    {
        await using var site = await Site.StartAsync();
        var admin = await site.SignInAs(Role.Administrator, "");

        var form = (await admin.OpenAsync($"{Limits}/reopen-days/sua")).Form("change-rule");
        var page = await form.Fill("Giá trị mới", value).Fill("Lý do", reason).SubmitAsync("Lưu");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<RuleEdit>().CountAsync()));
    }

    [Theory]
    [InlineData(Role.CommuneOfficer, "40/17950")]
    [InlineData(Role.Administrator, "40")]
    public async Task Only_the_administrator_of_the_installation_changes_rules(Role role, string unit)
    {
        await using var site = await Site.StartAsync();
        var visitor = await site.SignInAs(role, unit);

        var page = await visitor.OpenAsync($"{Limits}");

        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/sua']"));
    }

    [Theory]
    [InlineData("/quan-tri/quy-dinh/nothing")]
    [InlineData("/quan-tri/lich-lam-viec?nam=1")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var site = await Site.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().OpenAsync(address)).Status);
    }
}
