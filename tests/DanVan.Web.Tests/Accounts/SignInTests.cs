using System.Net;
using DanVan.Accounts;
using DanVan.Accounts.Demo;

namespace DanVan.Web.Tests.Accounts;

public class SignInTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task The_demo_officer_signs_in_with_the_password(Engine engine)
    {
        var site = await sites.WithDemoAccountsAsync(engine);
        var visitor = site.NewVisitor();

        var page = await visitor.OpenAsync(Links.SignIn);
        var answer = await page.Form("sign-in").Fill("Input.Name", " Commune@Demo.danvan ").Fill("Input.Password", DemoAccounts.Password).SubmitAsync();

        Assert.NotEqual(Links.SignIn, answer.Address);
        Assert.NotNull(visitor.Cookies.GetAllCookies()["danvan.session"]);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_the_same()
    {
        var site = await sites.WithDemoAccountsAsync();

        var wrong = await (await site.NewVisitor().OpenAsync(Links.SignIn)).Form("sign-in").Fill("Input.Name", "commune@demo.danvan").Fill("Input.Password", "not the password").SubmitAsync();
        var unknown = await (await site.NewVisitor().OpenAsync(Links.SignIn)).Form("sign-in").Fill("Input.Name", "nobody@demo.danvan").Fill("Input.Password", "not the password").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
    }
}
