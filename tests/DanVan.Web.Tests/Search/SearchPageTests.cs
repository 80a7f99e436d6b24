using System.Net;
using DanVan.Web.Tests.Feedback.Public;

namespace DanVan.Web.Tests.Search;

public class SearchPageTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData, Rule(128)]
    public async Task Words_without_accents_find_what_is_public_and_lead_to_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Cột đèn ở ngõ Hoà Bình bị đổ");
        var secret = site.Item("Cột đèn ở ngõ Hoà Bình bị đổ, chưa kiểm duyệt");
        await site.SaveAsync(item, secret);
        await site.IndexAsync(item);

        var page = await site.NewVisitor().OpenAsync("/tim?q=cot+den+hoa+binh");
        var opened = await page.FollowAsync("Cột đèn ở ngõ Hoà Bình bị đổ");

        Assert.Contains("Tìm thấy 1", page.One("total"), StringComparison.Ordinal);
        Assert.DoesNotContain("chưa kiểm duyệt", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/phan-anh/{item.Code}", opened.Address);
    }

    [Theory, EngineData, Rule(78)]
    public async Task What_has_ceased_to_be_public_is_left_out_even_while_the_index_still_has_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Cột đèn ở ngõ Hoà Bình bị đổ");
        await site.SaveAsync(item);
        await site.IndexAsync(item);
        item.Withhold();
        await site.InDbAsync(db =>
        {
            db.Update(item);
            return db.SaveChangesAsync();
        });

        Assert.DoesNotContain(item.Code, (await site.NewVisitor().OpenAsync("/tim?q=cot+den")).Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task Results_page_by_key(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        foreach (var i in Enumerable.Range(1, 20))
        {
            var item = site.Published($"Đèn đường số {i:00} không sáng");
            await site.SaveAsync(item);
            await site.IndexAsync(item);
        }

        var first = await site.NewVisitor().OpenAsync("/tim?q=đèn+đường");
        var second = await first.FollowAsync("Cũ hơn ›");

        Assert.Contains("số 20", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("số 05", first.Text, StringComparison.Ordinal);
        Assert.Contains("số 05", second.Text, StringComparison.Ordinal);
        Assert.Empty(second.All("named"));
    }

    [Fact, Rule(1)]
    public async Task Units_of_today_and_of_former_times_are_found_by_their_names()
    {
        var site = await sites.OnAsync();

        var page = await site.NewVisitor().OpenAsync("/tim?q=nam+cat");
        var unit = await site.NewVisitor().OpenAsync(page.Document.QuerySelector("[data-test=named] a")!.GetAttribute("href")!);

        Assert.Contains("Xã Nam Cát đến ngày 30/06/2025", page.One("named"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, unit.Status);
    }

    [Fact]
    public async Task Nothing_found_and_nothing_typed_say_what_to_do_in_both_languages()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();

        Assert.Contains("Không tìm thấy", (await visitor.OpenAsync("/tim?q=zzzzqq")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing found", (await visitor.OpenAsync("/tim?q=zzzzqq&culture=en")).Text, StringComparison.Ordinal);
        Assert.Contains("Search everything that is public", (await visitor.OpenAsync("/tim")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=%22%2A%22%20OR%20-")]
    [InlineData("q=%00%01")]
    [InlineData("q=den&tiep=9.9.9")]
    [InlineData("q=den&tiep=-1.5")]
    [InlineData("q=%F0%9F%92%A1")]
    public async Task Absurd_words_answer_with_a_page(string query)
    {
        var site = await sites.OnAsync();

        Assert.Equal(HttpStatusCode.OK, (await site.NewVisitor().GetAsync("/tim?" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.NewVisitor().GetAsync("/tim?q=" + new string('x', 5000))).StatusCode);
    }
}
