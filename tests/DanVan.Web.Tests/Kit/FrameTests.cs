using System.Net;

namespace DanVan.Web.Tests.Kit;

/// <summary>What surrounds every page: languages, headers, pages for what goes wrong, files that may be kept.</summary>
public class FrameTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private const string Page = "/quan-tri/thiet-ke";

    [Fact]
    public async Task The_language_switch_keeps_address_and_query()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var vietnamese = await visitor.OpenAsync(Page + "?q=" + Uri.EscapeDataString("đường & cầu") + "&culture=vi");

        var english = await visitor.OpenAsync(vietnamese.Document.QuerySelector("header a[hreflang]")!.GetAttribute("href")!);
        var back = await visitor.OpenAsync(english.Document.QuerySelector("header a[hreflang]")!.GetAttribute("href")!);

        Assert.Equal(("en", "Design system"), (english.Document.DocumentElement.GetAttribute("lang"), english.Heading));
        Assert.Equal(("vi", "Bộ giao diện"), (back.Document.DocumentElement.GetAttribute("lang"), back.Heading));
        Assert.Equal("đường & cầu", System.Web.HttpUtility.ParseQueryString(new Uri(Site.Address, back.Address).Query)["q"]);
    }

    [Fact]
    public async Task A_missing_address_gets_a_page_for_people_and_a_bare_status_for_programs()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();

        var page = await visitor.OpenAsync("/khong-co-trang-nay?culture=en");
        using var json = new HttpRequestMessage(HttpMethod.Get, "/khong-co-trang-nay");
        json.Headers.Accept.ParseAdd("application/json");
        var bare = await visitor.SendAsync(json);

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
        Assert.Equal("/khong-co-trang-nay?culture=vi", page.Document.QuerySelector("header a[hreflang]")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, bare.StatusCode);
        Assert.Empty(await bare.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_allow_only_our_own_files_and_hold_no_inline_script_or_style()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();

        var page = await visitor.OpenAsync(Page);

        var policy = Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(page.Document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_operators_tiles_are_the_only_foreign_pictures_allowed()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite, ("DanVan:Site:Tiles", "https://tiles.example.vn/{z}/{x}/{y}.png"));
        using var visitor = site.NewVisitor();

        var page = await visitor.OpenAsync(Page);

        Assert.Contains("img-src 'self' data: https://tiles.example.vn;", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("https://tiles.example.vn/{z}/{x}/{y}.png", page.Document.QuerySelector("[data-map]")!.GetAttribute("data-tiles"));
    }

    [Fact]
    public async Task Styles_scripts_and_fonts_may_be_kept_for_a_year()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var page = await visitor.OpenAsync(Page);
        var files = page.Document.QuerySelectorAll("head link[rel=stylesheet]").Select(e => e.GetAttribute("href")!)
            .Concat(page.Document.QuerySelectorAll("script[src]").Select(e => e.GetAttribute("src")!))
            .Append(page.Document.QuerySelector("[data-map]")!.GetAttribute("data-script")!).ToList();
        var css = await (await visitor.GetAsync(files[0])).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        files.AddRange(css.Split("url(").Skip(1).Select(part => "/assets/" + part.Split(')')[0].Trim('"').TrimStart('.', '/')).Where(f => f.EndsWith(".woff2", StringComparison.Ordinal)));

        var answers = await Task.WhenAll(files.Distinct().Select(f => visitor.GetAsync(f)));

        Assert.True(files.Count >= 6, string.Join(' ', files));
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, "max-age=31536000, immutable"), (a.StatusCode, a.Headers.NonValidated["Cache-Control"].ToString())));
    }

    [Fact]
    public async Task Pages_and_styles_are_sent_compressed()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var style = (await visitor.OpenAsync(Page)).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        foreach (var address in new[] { Page, style })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            var answer = await visitor.SendAsync(request);

            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public void The_lock_file_of_styles_and_scripts_names_no_host()
    {
        var locked = File.ReadAllText(Checkout.PathOf("src", "DanVan.Web", "Assets", "package-lock.json"));

        Assert.DoesNotContain("\"resolved\"", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("://registry", locked, StringComparison.Ordinal);
    }
}
