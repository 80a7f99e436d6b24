using System.Net;
using DanVan.Feedback.Domain;
using DanVan.Platform.Web.Caching;
using DanVan.Web.Tests.Feedback.Desk;
using DanVan.Web.Tests.Feedback.Following;

namespace DanVan.Web.Tests.Feedback.Public;

public class PublicListTests
{
    [Theory, EngineData]
    public async Task The_list_pages_by_key_there_and_back(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync([.. Enumerable.Range(1, 45).Select(i => site.Published($"Đèn đường số {i:00} không sáng"))]);
        using var visitor = site.NewVisitor();

        var first = await visitor.OpenAsync("/phan-anh");
        var second = await first.FollowAsync("Cũ hơn ›");
        var third = await second.FollowAsync("Cũ hơn ›");
        var back = await third.FollowAsync("‹ Mới hơn");

        Assert.Contains("số 45", first.Text, StringComparison.Ordinal);
        Assert.Contains("số 36", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("số 35", first.Text, StringComparison.Ordinal);
        Assert.Contains("số 20", third.Text, StringComparison.Ordinal);
        Assert.Equal(second.One("items"), back.One("items"));
    }

    [Theory, EngineData]
    public async Task Filters_narrow_the_list_the_map_the_feed_and_the_file_alike(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Published("Ổ gà trên đường liên xã", GivenPublic.VanAn, "roads"), site.Published("Rác đổ ở đầu làng", GivenPublic.KimLien, "waste"));
        using var visitor = site.NewVisitor();

        foreach (var address in new[] { "/phan-anh?xa=17950", "/phan-anh?linh-vuc=roads", "/phan-anh.atom?xa=17950", "/so-lieu/tai-ve/phan-anh.csv?linh-vuc=roads" })
        {
            var words = WebUtility.HtmlDecode(await (await visitor.GetAsync(address)).Content.ReadAsStringAsync());

            Assert.Contains("Ổ gà", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Rác đổ ở đầu làng", words, StringComparison.Ordinal);
        }
    }

    [Theory, EngineData, Rule(128)]
    public async Task Words_without_accents_find_what_was_written_with_them(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Cột đèn ở ngõ Hoà Bình bị đổ");
        await site.SaveAsync(item);
        await site.IndexAsync(item);
        using var visitor = site.NewVisitor();

        Assert.Contains(item.Code, (await visitor.OpenAsync("/phan-anh?q=cot+den+hoa+binh")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(item.Code, (await visitor.OpenAsync("/phan-anh?q=hoa+binh&linh-vuc=lighting")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Code, (await visitor.OpenAsync("/phan-anh?q=hoa+binh&linh-vuc=roads")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Code, (await visitor.OpenAsync("/phan-anh?q=cau+treo")).Document.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_search_within_a_stage_has_full_pages_and_a_true_total(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        for (var i = 1; i <= 24; i++)
        {
            var item = site.Published($"Đèn đường số {i:00} không sáng");
            if (i % 2 == 0) Assert.True(item.Assign(Guid.CreateVersion7(), null).IsDone);
            await site.SaveAsync(item);
            await site.IndexAsync(item);
        }

        using var visitor = site.NewVisitor();

        var first = await visitor.OpenAsync("/phan-anh?q=den+duong&trang-thai=Working");
        var second = await first.FollowAsync("Cũ hơn ›");
        var none = await visitor.OpenAsync("/phan-anh?q=den+duong&trang-thai=Answered");

        Assert.Contains("12", first.One("total"), StringComparison.Ordinal);
        Assert.Equal(10, first.Document.QuerySelectorAll("[data-test=items] > li").Length);
        Assert.Equal(2, second.Document.QuerySelectorAll("[data-test=items] > li").Length);
        Assert.DoesNotContain("số 23", first.Text, StringComparison.Ordinal);
        Assert.Contains("số 02", second.Text, StringComparison.Ordinal);
        Assert.Empty(none.Document.QuerySelectorAll("[data-test=items] > li"));
    }

    [Theory, EngineData]
    public async Task What_search_knows_of_a_stage_follows_the_desk_and_the_sender(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        using var reader = site.NewVisitor();

        var waiting = await reader.StagesOfAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        var working = await reader.StagesOfAsync(sent.Code);
        await cast.AnswerAsync(sent.Code);
        await cast.GiveAsync(sent.Code);
        var answered = await reader.StagesOfAsync(sent.Code);
        var rated = await (await reader.FollowAsync(sent)).RateAsync(SatisfactionRating.NotSatisfied);
        await rated.Form("reopen").Fill("Why", "Đèn vẫn chập chờn cả tối.").SubmitAsync();
        var again = await reader.StagesOfAsync(sent.Code);

        Assert.Equal(["Waiting"], waiting);
        Assert.Equal(["Working"], working);
        Assert.Equal(["Answered"], answered);
        Assert.Equal(["Working"], again);
    }

    [Fact]
    public async Task A_cell_that_would_run_as_a_formula_is_written_as_text()
    {
        await using var site = await Site.StartAsync();
        await site.SaveAsync(site.Published("=HYPERLINK(\"http://x\",\"bấm vào đây\")"));
        using var visitor = site.NewVisitor();

        var file = await (await visitor.GetAsync("/so-lieu/tai-ve/phan-anh.csv")).Content.ReadAsStringAsync();

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withheld_vanishes_from_kept_pages_at_once_and_kept_pages_hold_no_token()
    {
        await using var site = await Site.StartAsync();
        var item = site.Published("Biển báo ở ngã ba bị đổ");
        await site.SaveAsync(item);
        using var visitor = site.NewVisitor();
        await visitor.OpenAsync("/phan-anh");
        var kept = await visitor.OpenAsync("/phan-anh");

        item.Withhold();
        await site.InDbAsync(async db =>
        {
            db.Update(item);
            return await db.SaveChangesAsync();
        });
        await site.InScopeAsync<PublicPages, bool>(async pages =>
        {
            await pages.ChangedAsync();
            return true;
        });

        Assert.Contains("Biển báo", kept.Text, StringComparison.Ordinal);
        Assert.Empty(kept.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"));
        Assert.DoesNotContain("Biển báo", (await visitor.OpenAsync("/phan-anh")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absurd_filters_answer_with_an_empty_list()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor();

        foreach (var query in new[] { "xa=99999", "xa=%27%3B--", "linh-vuc=%00", "trang-thai=77", "truoc=-1", "sau=abc", "q=%22%2A%22%20OR%20-", "q=" + new string('x', 3000), "tiep=9.9.9&q=den", "q=den&linh-vuc=%27%22%20OR%20*" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/phan-anh?" + query)).StatusCode);
    }
}

internal static class StageSearch
{
    /// <summary>The stages under which a search finds a report.</summary>
    public static async Task<List<string>> StagesOfAsync(this Visitor reader, string code)
    {
        var found = new List<string>();
        foreach (var stage in Enum.GetNames<FeedbackStage>())
        {
            var page = await reader.OpenAsync($"/phan-anh?q=bong+den&trang-thai={stage}");
            if (page.Document.QuerySelectorAll("[data-test=items] > li").Any(line => line.InnerHtml.Contains(code, StringComparison.Ordinal))) found.Add(stage);
        }

        return found;
    }
}
