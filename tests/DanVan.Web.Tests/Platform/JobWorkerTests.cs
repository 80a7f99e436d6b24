using System.Collections.Concurrent;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DanVan.Web.Tests.Platform;

public class JobWorkerTests
{
    [Theory, EngineData]
    public async Task What_can_be_done_together_is_done_in_one_run(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var runs = new ConcurrentQueue<IReadOnlyList<string>>();
        await PlanAsync(site, "test.together", 40);

        var ran = await WorkerOf(site, Together(runs)).RunDueAsync(CancellationToken.None);

        Assert.Equal(40, ran);
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"{n}").Order(), Assert.Single(runs).Order());
        Assert.Equal(40, await site.InDbAsync(db => db.Set<Job>().CountAsync(j => j.Kind == "test.together" && j.DoneAt != null)));
    }

    [Theory, EngineData]
    public async Task One_that_fails_does_not_keep_back_the_others(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var runs = new ConcurrentQueue<IReadOnlyList<string>>();
        await PlanAsync(site, "test.together", 5);

        await WorkerOf(site, Together(runs, failsOn: "3")).RunDueAsync(CancellationToken.None);

        var open = await site.InDbAsync(db => db.Set<Job>().Where(j => j.Kind == "test.together" && j.DoneAt == null).ToListAsync());
        var failed = Assert.Single(open);
        Assert.Equal("3", failed.Payload);
        Assert.Equal(nameof(InvalidOperationException), failed.Failure);
        Assert.Equal(site.Clock.GetUtcNow() + TimeSpan.FromSeconds(5), failed.DueAt);
    }

    [Theory, EngineData]
    public async Task Several_workers_do_each_job_once(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var runs = new ConcurrentQueue<IReadOnlyList<string>>();
        var single = new ConcurrentQueue<string>();
        await PlanAsync(site, "test.together", 60);
        await PlanAsync(site, "test.single", 60);
        var alone = new JobKind("test.single", (_, payload, _) =>
        {
            single.Enqueue(payload);
            return Task.CompletedTask;
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WorkerOf(site, Together(runs), alone).RunDueAsync(CancellationToken.None))));

        Assert.Equal(60, runs.Sum(r => r.Count));
        Assert.Equal(60, runs.SelectMany(r => r).Distinct().Count());
        Assert.Equal(60, single.Count);
        Assert.Equal(60, single.Distinct().Count());
    }

    [Theory, EngineData]
    public async Task Jobs_done_a_month_ago_are_forgotten_and_open_ones_are_not(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await PlanAsync(site, "test.together", 3);
        await WorkerOf(site, Together([])).RunDueAsync(CancellationToken.None);
        await PlanAsync(site, "test.later", 1);
        site.Clock.Advance(TimeSpan.FromDays(40));

        await site.InScopeAsync<ForgetJobs, bool>(async forget =>
        {
            await forget.RunAsync(DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
            return true;
        });

        Assert.Equal(["test.later"], await site.InDbAsync(db => db.Set<Job>().Where(j => j.Kind.StartsWith("test.")).Select(j => j.Kind).ToListAsync()));
    }

    private static Task<int> PlanAsync(Site site, string kind, int count) => site.InDbAsync(db =>
    {
        db.AddRange(Enumerable.Range(0, count).Select(n => Job.New(kind, $"{n}", site.Clock.GetUtcNow())));
        return db.SaveChangesAsync();
    });

    private static JobKind Together(ConcurrentQueue<IReadOnlyList<string>> runs, string? failsOn = null)
    {
        return new("test.together", (_, payload, _) => RunAsync([payload])) { RunTogetherAsync = (_, payloads, _) => RunAsync(payloads) };

        Task RunAsync(IReadOnlyList<string> payloads)
        {
            if (payloads.Contains(failsOn)) throw new InvalidOperationException("This one cannot be done.");
            runs.Enqueue(payloads);
            return Task.CompletedTask;
        }
    }

    private static JobWorker WorkerOf(Site site, params JobKind[] kinds) =>
        new(site.Services.GetRequiredService<IServiceScopeFactory>(), kinds, new JobSignal(), site.Clock, NullLogger<JobWorker>.Instance);
}
