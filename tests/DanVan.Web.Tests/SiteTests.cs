using DanVan.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests;

public class SiteTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task A_site_answers_on_each_engine(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        Assert.Equal(engine == Engine.Sqlite, await site.InDbAsync(db => Task.FromResult(db.IsSqlite)));
        Assert.True(await site.InDbAsync(db => db.Database.CanConnectAsync()));
        Assert.Equal(new DateOnly(2026, 1, 5), site.Today);
    }

    [Theory, EngineData]
    public async Task Two_sites_share_nothing(Engine engine)
    {
        await using var one = await Site.StartAsync(engine);
        await using var other = await Site.StartAsync(engine);

        one.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(one.DataFolder, other.DataFolder);
        Assert.Equal(Site.Start, other.Clock.GetUtcNow());
    }

    [Theory, EngineData]
    public async Task A_visitor_is_signed_in_by_the_product_s_own_cookie(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");

        site.Clock.Advance(SessionRules.SeenEvery);

        await officer.OpenAsync("/");

        Assert.Equal(site.Clock.GetUtcNow(), await site.InDbAsync(db => db.Set<Session>().Where(s => s.AccountId == officer.Account).Select(s => s.SeenAt).SingleAsync()));
    }
}
