using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DanVan.Web.Tests.Platform;

public class DailyJobsTests
{
    [Theory, EngineData]
    public async Task Each_day_gets_one_row_however_many_processes_plan_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var one = PlannerOf(site);
        var other = PlannerOf(site);

        await Task.WhenAll(one.PlanAsync(CancellationToken.None), other.PlanAsync(CancellationToken.None));
        await one.PlanAsync(CancellationToken.None);

        // The site starts at nine; half past eight has passed, so the row is tomorrow's.
        var row = Assert.Single(await site.InDbAsync(db => db.Set<Job>().Where(j => j.Kind == "test.daily").ToListAsync()));
        Assert.Equal("2026-01-06", row.Payload);
        Assert.Equal(new DateTimeOffset(2026, 1, 6, 1, 30, 0, TimeSpan.Zero), row.DueAt);
    }

    [Fact]
    public async Task When_a_day_is_done_the_next_is_planned()
    {
        await using var site = await Site.StartAsync();
        var planner = PlannerOf(site);
        await planner.PlanAsync(CancellationToken.None);

        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.InDbAsync(db => db.Set<Job>().Where(j => j.Kind == "test.daily").ExecuteUpdateAsync(u => u.SetProperty(j => j.DoneAt, site.Clock.GetUtcNow())));
        await planner.PlanAsync(CancellationToken.None);

        var rows = await site.InDbAsync(db => db.Set<Job>().Where(j => j.Kind == "test.daily").OrderBy(j => j.DueAt).Select(j => j.Payload).ToListAsync());
        Assert.Equal(["2026-01-06", "2026-01-09"], rows);
    }

    private static DailyJobs PlannerOf(Site site) =>
        new(site.Services.GetRequiredService<IServiceScopeFactory>(), [new("test.daily", new TimeOnly(8, 30))], site.Clock, NullLogger<DailyJobs>.Instance);
}
