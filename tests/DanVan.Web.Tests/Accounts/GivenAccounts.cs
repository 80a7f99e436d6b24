using DanVan.Accounts.Demo;
using DanVan.Platform.Contributions;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Accounts;

/// <summary>What tests of accounts are given.</summary>
internal static class GivenAccounts
{
    /// <summary>The shared site with the demo's sign-ins.</summary>
    public static async Task<Site> WithDemoAccountsAsync(this SharedSites sites, Engine engine = Engine.Sqlite)
    {
        var site = await sites.OnAsync(engine);
        await using var scope = site.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetServices<IDemoData>().OfType<DemoAccounts>().Single();
        await demo.FillAsync(new DemoPlan(DemoSize.Small, 0, 1, site.Today), TestContext.Current.CancellationToken);
        return site;
    }
}
