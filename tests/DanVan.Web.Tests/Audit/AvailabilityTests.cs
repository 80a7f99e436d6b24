using System.Net;
using DanVan.Audit.Availability;
using DanVan.Audit.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Audit;

/// <summary>The house notes by itself when nobody could reach it, and shows it to everybody (rule 76).</summary>
public sealed class AvailabilityTests
{
    private const string Page = "/so-lieu/hoat-dong";

    [Theory, EngineData, Rule(76)]
    public async Task What_lies_between_two_signs_of_life_is_noted_and_shown(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        Assert.Contains("Chưa bắt đầu đo", (await site.NewVisitor().OpenAsync(Page)).Text);
        await BeatAsync(site);
        for (var beat = 0; beat < 30; beat++) await BeatAfterAsync(site, BeatHeart.Pace);

        await BeatAfterAsync(site, BeatHeart.Longest - TimeSpan.FromSeconds(1));
        await BeatAfterAsync(site, new(hours: 2, minutes: 30, seconds: 0));
        await BeatAfterAsync(site, BeatHeart.Pace);

        var page = await site.NewVisitor().OpenAsync(Page + "?culture=vi");
        var only = Assert.Single(await InterruptionsAsync(site));
        Assert.Equal(new(2, 30, 0), only.Length);
        Assert.Single(page.All("interruptions"));
        Assert.Contains("2 giờ 30 phút", page.One("interruptions"));
        Assert.Contains("01/2026", page.One("months"));
        Assert.Contains("7,01%", page.One("months"));
        Assert.Contains("2 h 30 min", (await site.NewVisitor().OpenAsync(Page + "?culture=en")).One("interruptions"));
    }

    [Theory, EngineData]
    public async Task Of_many_processes_that_wake_up_at_once_one_notes_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await BeatAsync(site);
        site.Clock.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BeatAsync(site)));

        Assert.Single(await InterruptionsAsync(site));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_followed_and_is_no_interruption()
    {
        await using var site = await Site.StartAsync();
        await BeatAsync(site);
        await site.InDbAsync(db => db.Set<HouseBeat>().ExecuteUpdateAsync(set => set.SetProperty(b => b.At, Site.Start.AddDays(3))));

        await BeatAsync(site);
        await BeatAfterAsync(site, TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromMinutes(5), Assert.Single(await InterruptionsAsync(site)).Length);
    }

    [Fact]
    public async Task The_list_goes_on_from_where_the_page_ended_and_odd_addresses_show_the_newest()
    {
        await using var site = await Site.StartAsync();
        await BeatAsync(site);
        for (var i = 0; i < 25; i++) await BeatAfterAsync(site, TimeSpan.FromMinutes(2 + i));
        var visitor = site.NewVisitor();

        var first = await visitor.OpenAsync(Page);
        var second = await first.FollowAsync("Cũ hơn ›");

        Assert.Contains("26 phút", first.One("interruptions"));
        Assert.DoesNotContain("26 phút", second.One("interruptions"));
        Assert.Contains("2 phút", second.One("interruptions"));
        foreach (var odd in new[] { "0", "-1", "9223372036854775807", "x" }) Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync($"{Page}?truoc={odd}")).Status);
    }

    [Fact]
    public void A_month_counts_what_fell_into_it_and_a_hundred_percent_means_nothing_happened()
    {
        DateTimeOffset since = new(2026, 1, 31, 17, 0, 0, TimeSpan.Zero), now = new(2026, 3, 10, 17, 0, 0, TimeSpan.Zero);
        Interruption over = new() { From = new(2026, 2, 28, 16, 0, 0, TimeSpan.Zero), To = new(2026, 2, 28, 19, 0, 0, TimeSpan.Zero) };
        Interruption minute = new() { From = new(2026, 2, 10, 0, 0, 0, TimeSpan.Zero), To = new(2026, 2, 10, 0, 1, 0, TimeSpan.Zero) };

        var months = AvailableMonth.Of(since, now, 13, [over, minute]);

        Assert.Equal([new(2026, 3, 1), new(2026, 2, 1)], months.Select(m => m.First));
        Assert.Equal([TimeSpan.FromDays(10), TimeSpan.FromDays(28)], months.Select(m => m.Measured));
        Assert.Equal([TimeSpan.FromHours(2), new(1, 1, 0)], months.Select(m => m.Down));
        Assert.All(months, month => Assert.Equal(TimeSpan.FromHours(3), month.LongestDown));
        Assert.Equal(9_999, AvailableMonth.Of(since, now, 13, [minute])[1].ShareE4);
        Assert.Equal(10_000, AvailableMonth.Of(since, now, 13, [])[1].ShareE4);
    }

    private static Task<Interruption?> BeatAsync(Site site) => site.InScopeAsync<BeatHeart, Interruption?>(heart => heart.RunAsync(TestContext.Current.CancellationToken));

    private static async Task BeatAfterAsync(Site site, TimeSpan time)
    {
        site.Clock.Advance(time);
        await BeatAsync(site);
    }

    private static Task<List<Interruption>> InterruptionsAsync(Site site) => site.InDbAsync(db => db.Set<Interruption>().ToListAsync());
}
