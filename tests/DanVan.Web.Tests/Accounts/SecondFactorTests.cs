using System.Net;
using DanVan.Accounts;
using DanVan.Accounts.Domain;

namespace DanVan.Web.Tests.Accounts;

public class SecondFactorTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task Staff_work_only_after_the_second_factor_is_set_up(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var (_, email) = await site.Given.AccountAsync(Role.Administrator, "");
        var visitor = site.NewVisitor();
        await visitor.SignInAsync(email);

        var kept = await visitor.OpenAsync(Links.Accounts);
        Assert.Equal(Links.MySecondFactor, new Uri(Site.Address, kept.Address).AbsolutePath);

        await SetUpAsync(site, visitor);
        Assert.Equal(Links.Accounts, (await visitor.OpenAsync(Links.Accounts)).Address);
    }

    [Theory, EngineData]
    public async Task A_code_is_asked_for_at_the_next_sign_in_and_works_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var (_, email) = await site.Given.AccountAsync(Role.Moderator);
        var first = site.NewVisitor();
        await first.SignInAsync(email);
        var (secret, _) = await SetUpAsync(site, first);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.CodeAt(secret, site.Clock.GetUtcNow());

        var second = site.NewVisitor();
        var asked = await second.SignInAsync(email);
        Assert.Equal(Links.SecondStep, new Uri(Site.Address, asked.Address).AbsolutePath);
        Assert.False(await second.IsSignedInAsync());
        var inside = await (await second.OpenAsync(Links.SecondStep)).Form("code").Fill("Code", code).SubmitAsync();
        Assert.Equal("/ban-lam-viec", inside.Address);

        var third = site.NewVisitor();
        var again = await (await third.SignInAsync(email)).Form("code").Fill("Code", code).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.False(await third.IsSignedInAsync());
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync(Role.Moderator);
        var first = site.NewVisitor();
        await first.SignInAsync(email);
        var (_, codes) = await SetUpAsync(site, first);
        Assert.Equal(RecoveryCode.Count, codes.Count);
        Assert.Empty((await first.OpenAsync(Links.MyRecoveryCodes)).All("codes"));

        var second = site.NewVisitor();
        await (await second.SignInAsync(email)).Form("code").Fill("Code", codes[0].ToLowerInvariant()).SubmitAsync();
        Assert.True(await second.IsSignedInAsync());

        var third = site.NewVisitor();
        await (await third.SignInAsync(email)).Form("code").Fill("Code", codes[0]).SubmitAsync();
        Assert.False(await third.IsSignedInAsync());
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync(Role.Moderator);
        var owner = site.NewVisitor();
        await owner.SignInAsync(email);
        await SetUpAsync(site, owner);
        var guesser = site.NewVisitor(IPAddress.Parse("203.0.113.40"));
        var page = await guesser.SignInAsync(email);

        for (var i = 0; i < 5; i++) page = await page.Form("code").Fill("Code", "000000").SubmitAsync();
        page = await page.Form("code").Fill("Code", "000000").SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
    }

    [Fact]
    public async Task The_picture_shows_only_a_secret_that_is_not_in_use()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync(Role.Moderator);
        var visitor = site.NewVisitor();
        await visitor.SignInAsync(email);

        var before = await visitor.GetAsync(Links.MySecondFactorPicture);
        Assert.Equal("image/svg+xml", before.Content.Headers.ContentType?.MediaType);
        await SetUpAsync(site, visitor);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.MySecondFactorPicture)).StatusCode);
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpAsync(Site site, Visitor visitor)
    {
        var page = await visitor.OpenAsync(Links.MySecondFactor);
        var secret = page.One("secret").Replace(" ", "", StringComparison.Ordinal);
        var codes = await page.Form("prove").Fill("Code", Totp.CodeAt(secret, site.Clock.GetUtcNow())).SubmitAsync();
        Assert.Equal(Links.MyRecoveryCodes, codes.Address);
        return (secret, codes.One("codes").Split(' '));
    }
}
