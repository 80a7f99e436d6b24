namespace DanVan.Web.Tests.Accounts;

public class CookieTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Fact]
    public async Task Cookies_are_kept_from_scripts_other_sites_and_open_lines()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();
        var page = await visitor.OpenAsync(DanVan.Accounts.Links.SignIn);

        var signedIn = await page.Form("sign-in").Fill("Input.Name", email).Fill("Input.Password", GivenAccounts.Password).SendAsync();

        foreach (var cookie in page.Response.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")))
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var site = await sites.OnAsync();
        var visitor = site.NewVisitor();
        await visitor.OpenAsync(DanVan.Accounts.Links.SignIn);
        using var forged = new HttpRequestMessage(HttpMethod.Post, new Uri(Site.Address, DanVan.Accounts.Links.SignIn)) { Content = new FormUrlEncodedContent([new("Input.Name", "a@b.vn"), new("Input.Password", "x")]) };

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await visitor.SendAsync(forged)).StatusCode);
    }

    [Fact]
    public async Task A_one_time_address_is_not_handed_to_other_pages()
    {
        var site = await sites.OnAsync();

        var response = await site.NewVisitor().GetAsync(DanVan.Accounts.Links.OneTime(new string('A', 43)));

        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}
