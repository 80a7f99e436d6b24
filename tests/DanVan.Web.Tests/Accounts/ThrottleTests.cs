using System.Net;

namespace DanVan.Web.Tests.Accounts;

/// <summary>Guessing is slowed down, and the owner of an account is not locked out by those who guess.</summary>
public class ThrottleTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private static readonly IPAddress _stranger = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress _home = IPAddress.Parse("198.51.100.20");

    [Fact]
    public async Task A_stranger_who_guesses_must_wait_longer_each_time()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();
        var stranger = site.NewVisitor(_stranger);
        await GuessAsync(stranger, email, 5);

        var sixth = await stranger.SignInAsync(email, "guess");
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.Equal(TimeSpan.FromSeconds(5), sixth.Response.Headers.RetryAfter?.Delta);

        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.SignInAsync(email, "guess")).Status);
        Assert.Equal(TimeSpan.FromSeconds(10), (await stranger.SignInAsync(email, "guess")).Response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task The_owner_signs_in_from_elsewhere_while_a_stranger_guesses()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();
        await GuessAsync(site.NewVisitor(_stranger), email, 8);

        var owner = site.NewVisitor(_home);
        await owner.SignInAsync(email);

        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    public async Task A_known_device_signs_in_even_behind_the_address_of_the_stranger()
    {
        var site = await sites.OnAsync();
        var (_, email) = await site.Given.AccountAsync();
        var owner = site.NewVisitor(_home);
        await owner.SignInAsync(email);
        await (await owner.OpenAsync(DanVan.Accounts.Links.SignOut)).Form("sign-out").SubmitAsync();
        await GuessAsync(site.NewVisitor(_home), email, 8);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.NewVisitor(_home).SignInAsync(email)).Status);

        await owner.SignInAsync(email);

        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    public async Task An_unknown_name_is_slowed_down_like_a_known_one()
    {
        var site = await sites.OnAsync();
        var stranger = site.NewVisitor(IPAddress.Parse("203.0.113.99"));
        await GuessAsync(stranger, "nobody.at.all@example.vn", 5);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.SignInAsync("nobody.at.all@example.vn", "guess")).Status);
    }

    private static async Task GuessAsync(Visitor visitor, string email, int times)
    {
        for (var i = 0; i < times; i++) await visitor.SignInAsync(email, "guess");
    }
}
