using System.Net;
using System.Text;
using DanVan.Sealed;
using DanVan.Sealed.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Sealed;

public class SendSealedTests
{
    private const string Said = "Cán bộ thôn thu tiền mà không ghi phiếu, việc này xảy ra nhiều lần";
    private const string Who = "Nguyễn Thị Xuyến Chi";

    [Theory, EngineData, Rule(79)]
    public async Task What_is_sent_can_be_read_by_the_office_and_stands_nowhere_else(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();

        var (code, _) = await site.SendAsync(Said, Who);
        var opened = await officer.OpenCaseAsync(code);

        Assert.Equal(Said, opened.One("sealed-text"));
        Assert.Contains(Who, opened.Text, StringComparison.Ordinal);
        var stored = await site.InDbAsync(db => db.Envelopes.Select(e => e.Bytes).ToListAsync());
        Assert.All(stored, bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("thu tiền"))));
    }

    [Fact, Rule(78), Rule(79)]
    public async Task Whoever_steals_the_data_folder_finds_neither_words_nor_name()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, key) = await site.SendAsync(Said, Who);
        await officer.OpenCaseAsync(code);

        var stolen = await site.StolenAsync();

        Assert.Contains(stolen, f => f.File == "danvan.db");
        foreach (var words in new[] { "không ghi phiếu", "Xuyến Chi", GivenSealed.Passphrase, key, key.Replace(" ", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(stolen, f => f.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
    }

    [Fact]
    public async Task Sending_the_same_form_twice_makes_one_item_and_both_keys_work()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var form = await site.NewVisitor().FillAsync(site, Said);

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(GivenSealed.CodeOn(first), GivenSealed.CodeOn(second));
        Assert.Equal(1, await site.InDbAsync(db => db.Sealed.CountAsync()));
        Assert.NotEqual(first.One("follow-key"), second.One("follow-key"));
        Assert.NotNull(await site.StatusAsync(GivenSealed.CodeOn(first), first.One("follow-key")));
        Assert.NotNull(await site.StatusAsync(GivenSealed.CodeOn(first), second.One("follow-key")));
    }

    [Fact]
    public async Task The_page_is_kept_by_nobody_and_leaves_no_cookie_of_its_own()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        using var visitor = site.NewVisitor();

        var receipt = await (await visitor.FillAsync(site, Said)).SubmitAsync();

        Assert.True(receipt.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), c => c.Name.Contains("draft", StringComparison.Ordinal) || c.Name.Contains("kin", StringComparison.Ordinal));
        Assert.Empty(receipt.Document.QuerySelectorAll("[data-draft]"));
    }

    [Fact]
    public async Task A_sender_who_is_signed_in_leaves_no_trace_of_the_account()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        using var resident = await site.SignInAs();

        var receipt = await (await resident.FillAsync(site, Said)).SubmitAsync();

        var item = await site.ItemAsync(GivenSealed.CodeOn(receipt));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<DanVan.Platform.Events.EventRow>().CountAsync(e => e.ActorId == resident.Account)));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<Transition>().CountAsync(t => t.RecordId == item.Id.Value)));
    }

    [Fact]
    public async Task A_wrong_form_keeps_what_was_typed_and_says_what_to_do()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        using var visitor = site.NewVisitor();

        var form = (await visitor.OpenAsync(Links.Send)).Form("sealed");
        var answer = await form.Fill("Input.Text", "ngắn quá").Fill("Input.Phone", "12").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("ngắn quá", answer.Form("sealed").ValueOf("Input.Text"));
        Assert.True(answer.Errors.Count >= 5);
        Assert.Equal(0, await site.InDbAsync(db => db.Sealed.CountAsync()));
    }

    [Fact]
    public async Task What_comes_too_fast_or_too_often_comes_back_with_everything_typed_and_is_taken_a_little_later()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite, ("DanVan:Sealed:AddressAtOnce", "1"), ("DanVan:Sealed:AddressPerHour", "60"));
        using var officer = await site.OfficeAsync();
        await site.SendAsync(Said);
        using var visitor = site.NewVisitor();

        var fast = await (await visitor.OpenAsync(Links.Send)).Form("sealed").Fill("Input.Office", GivenSealed.Commune).Choose("Input.Kind", "Denunciation").Fill("Input.Text", Said).Tick("Input.Understood").SubmitAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        var often = await fast.Form("sealed").SubmitAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        var trapped = await often.Form("sealed").Force("Input.Website", "x").SubmitAsync();
        var taken = await trapped.Form("sealed").SubmitAsync();

        Assert.All([fast, often, trapped], page =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
            Assert.NotNull(page.Response.Headers.RetryAfter);
        });
        Assert.Equal(Said, trapped.Form("sealed").ValueOf("Input.Text"));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.NotEmpty(taken.One("follow-key"));
    }

    [Fact]
    public async Task Without_an_office_that_has_a_key_nothing_is_taken_and_the_way_in_person_is_told()
    {
        await using var site = await Site.StartAsync();

        var page = await site.NewVisitor().OpenAsync(Links.Send);

        Assert.DoesNotContain(page.Document.Forms, f => f.GetAttribute("data-test") == "sealed");
        Assert.Contains(SealedTexts.NoOffices, page.Text, StringComparison.Ordinal);
    }

    [Fact, Rule(78)]
    public async Task A_sealed_code_answers_the_public_exactly_like_an_unpublished_one()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        var open = Feedback.Public.GivenPublic.Item(site, "Đèn đường hỏng ở ngõ 12");
        await Feedback.Public.GivenPublic.SaveAsync(site, open);

        var sealedPage = await site.NewVisitor().OpenAsync($"/phan-anh/{code}");
        var openPage = await site.NewVisitor().OpenAsync($"/phan-anh/{open.Code}");

        Assert.Equal(HttpStatusCode.OK, sealedPage.Status);
        Assert.Equal(openPage.Document.Body!.OuterHtml.Replace(open.Code, code, StringComparison.Ordinal), sealedPage.Document.Body!.OuterHtml);
        Assert.Equal(HeadersOf(openPage), HeadersOf(sealedPage));
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().OpenAsync("/phan-anh/PA-222222-2")).Status);
    }

    [Fact, Rule(78)]
    public async Task Nothing_sealed_is_in_lists_search_figures_or_feeds()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        await site.RunJobsAsync();

        foreach (var address in new[] { "/", "/phan-anh", "/phan-anh?q=ghi+phieu", "/phan-anh.atom", "/phan-anh?xa=17950" })
        {
            var answer = await site.NewVisitor().GetAsync(address, follow: true);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(code, text, StringComparison.Ordinal);
            Assert.DoesNotContain("không ghi phiếu", text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await site.InDbAsync(db => db.Set<DanVan.Platform.Search.SearchEntry>().CountAsync()));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<DanVan.Feedback.Figures.FeedbackFigure>().CountAsync()));
    }

    private static List<string> HeadersOf(OpenPage page) => [.. page.Response.Headers.Where(h => h.Key is not ("Date" or "Set-Cookie" or "Age")).Select(h => h.Key).Order(StringComparer.Ordinal)];
}
