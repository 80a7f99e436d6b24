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

        var page = await visitor.SignInAsync(" Commune@Demo.danvan ", DemoAccounts.Password);

        Assert.Equal("/ban-lam-viec", page.Address);
        Assert.Contains("Vạn An", (await visitor.OpenAsync(Links.Mine)).One("roles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_the_same()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();

        var wrong = await site.NewVisitor().SignInAsync(email, "not the password");
        var unknown = await site.NewVisitor().SignInAsync("nobody@example.vn", "not the password");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
    }

    [Fact]
    public async Task The_page_that_asked_for_the_sign_in_comes_back_and_no_other_house()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();
        var asked = site.NewVisitor();
        var lured = site.NewVisitor();

        var page = await (await asked.OpenAsync(Links.MySessions)).Form("sign-in").Fill("Input.Name", email).Fill("Input.Password", GivenAccounts.Password).SubmitAsync();
        var abroad = await (await lured.OpenAsync($"{Links.SignIn}?{Links.ReturnParameter}=//evil.example")).Form("sign-in").Fill("Input.Name", email).Fill("Input.Password", GivenAccounts.Password).SubmitAsync();

        Assert.Equal(Links.MySessions, page.Address);
        Assert.Equal(Links.Mine, abroad.Address);
    }

    [Fact]
    public async Task An_empty_form_says_what_to_type_and_keeps_what_was_typed()
    {
        var site = await sites.OnAsync();

        var page = await (await site.NewVisitor().OpenAsync(Links.SignIn)).Form("sign-in").Fill("Input.Name", "lan@example.vn").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Nhập mật khẩu"], page.Errors);
        Assert.Equal("lan@example.vn", page.Form("sign-in").ValueOf("Input.Name"));
    }

    [Theory, EngineData]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_the_cookie(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var (_, email) = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();
        var thief = site.NewVisitor();
        await visitor.SignInAsync(email);
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies()) thief.Cookies.Add(cookie);
        Assert.True(await thief.IsSignedInAsync());

        await (await visitor.OpenAsync(Links.SignOut)).Form("sign-out").SubmitAsync();

        Assert.False(await visitor.IsSignedInAsync());
        Assert.False(await thief.IsSignedInAsync());
    }
}
