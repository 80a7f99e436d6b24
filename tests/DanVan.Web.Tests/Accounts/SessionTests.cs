using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Accounts;

public class SessionTests
{
    private static readonly (string, string)[] _shipped = [($"{SessionRules.Section}:StaffLongest", "12:00:00"), ($"{SessionRules.Section}:StaffIdle", "02:00:00")];

    [Theory, EngineData]
    public async Task Staff_are_signed_out_after_two_idle_hours_and_after_a_long_day(Engine engine)
    {
        await using var site = await Site.StartAsync(engine, _shipped);
        var officer = await site.SignInAs(Role.Auditor, "");

        for (var hour = 0; hour < 11; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await officer.IsSignedInAsync());
        }

        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await officer.IsSignedInAsync());

        var idle = await site.SignInAs(Role.Auditor, "");
        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.False(await idle.IsSignedInAsync());
    }

    [Fact]
    public async Task A_resident_who_asks_for_it_stays_signed_in_for_weeks()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite, _shipped);
        var (_, email) = await site.Given.AccountAsync();
        var resident = site.NewVisitor();
        var page = await resident.OpenAsync(DanVan.Accounts.Links.SignIn);
        await page.Form("sign-in").Fill("Input.Name", email).Fill("Input.Password", GivenAccounts.Password).Tick("Input.Keep").SubmitAsync();

        site.Clock.Advance(TimeSpan.FromDays(29));
        Assert.True(await resident.IsSignedInAsync());
        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False(await resident.IsSignedInAsync());
    }

    [Theory, EngineData]
    public async Task A_role_ends_with_its_last_day(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var officer = await site.SignInAs(new Grant(Role.Auditor, "", null, site.Today, site.Today.AddDays(1)));
        Assert.Equal(DanVan.Accounts.Links.Accounts, (await officer.OpenAsync(DanVan.Accounts.Links.Accounts)).Address);

        site.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await officer.OpenAsync(DanVan.Accounts.Links.Accounts)).Status);
    }

    [Theory, EngineData]
    public async Task Sessions_and_links_that_are_over_are_forgotten_after_a_month(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var (_, email) = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();
        await visitor.SignInAsync(email);
        await (await visitor.OpenAsync(DanVan.Accounts.Links.SignOut)).Form("sign-out").SubmitAsync();
        await (await site.NewVisitor().OpenAsync(DanVan.Accounts.Links.ForgotPassword)).Form("forgot").Fill("Email", email).SubmitAsync();

        site.Clock.Advance(TimeSpan.FromDays(32));
        await site.RunJobsAsync();

        Assert.Equal(0, await site.InDbAsync(db => db.Sessions.CountAsync()));
        Assert.Equal(0, await site.InDbAsync(db => db.OneTimeLinks.CountAsync()));
    }

    [Fact]
    public async Task No_network_address_is_stored()
    {
        await using var site = await Site.StartAsync();
        var (_, email) = await site.Given.AccountAsync();
        var visitor = site.NewVisitor(System.Net.IPAddress.Parse("203.0.113.77"));

        await visitor.SignInAsync(email, "wrong password");
        await visitor.SignInAsync(email);

        Assert.True(await visitor.IsSignedInAsync());
        foreach (var file in Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("203.0.113.77", await ReadAsync(file), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
