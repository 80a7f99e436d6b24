using DanVan.Accounts.Data;
using DanVan.Accounts.Demo;
using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Accounts;

/// <summary>What tests of accounts are given.</summary>
internal static class GivenAccounts
{
    /// <summary>A good password.</summary>
    public const string Password = "mưa rào trên đồi chè";

    /// <summary>The shared site with the demo's sign-ins.</summary>
    public static async Task<Site> WithDemoAccountsAsync(this SharedSites sites, Engine engine = Engine.Sqlite)
    {
        var site = await sites.OnAsync(engine);
        await using var scope = site.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetServices<IDemoData>().OfType<DemoAccounts>().Single();
        await demo.FillAsync(new DemoPlan(DemoSize.Small, 0, 1, site.Today), TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>An active account with <see cref="Password"/> and one role, which signs in with the address that is returned.</summary>
    public static async Task<(AccountId Id, string Email)> AccountAsync(this Given given, Role? role = null, string unitPath = DemoPlaces.Commune)
    {
        var now = given.Site.Clock.GetUtcNow();
        var id = AccountId.New(now);
        var email = $"{id}@example.vn";
        var account = Account.Invite(id, new PersonDetails("Nguyễn Thị Lan", EmailAddress.Parse(email), null), unitPath, now);
        account.Activate();
        await using var scope = given.Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (role is { } held) db.Grants.Add(AccountGrant.Give(GrantId.New(now), id, new GrantTerms(held, unitPath, null, given.Site.Today.AddYears(-1), null, "1/QĐ-UBND"), null, now).Value!);
        db.Accounts.Add(account);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().AddPasswordAsync(account, Password)).Succeeded);
        return (id, email);
    }

    /// <summary>Fills in the sign-in form.</summary>
    public static async Task<OpenPage> SignInAsync(this Visitor visitor, string name, string password = Password)
    {
        var page = await visitor.OpenAsync(DanVan.Accounts.Links.SignIn);
        return await page.Form("sign-in").Fill("Input.Name", name).Fill("Input.Password", password).SubmitAsync();
    }

    /// <summary>True when the visitor's session still holds.</summary>
    public static async Task<bool> IsSignedInAsync(this Visitor visitor) => (await visitor.OpenAsync(DanVan.Accounts.Links.Mine)).Address == DanVan.Accounts.Links.Mine;
}
