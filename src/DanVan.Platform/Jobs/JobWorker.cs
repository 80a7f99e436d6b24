using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Platform.Jobs;

/// <summary>Runs due jobs one after the other, in this process, beside any other process on the same database. Kinds that can are done many at a time.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobSignal signal, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(k => k.Name);
    private readonly HashSet<string> _together = [.. kinds.Where(k => k.RunTogetherAsync is not null).Select(k => k.Name)];
    private readonly Dictionary<string, long> _ranAt = [];

    /// <summary>Runs what is due now, without rests, and returns how many jobs ran.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var ran = 0;
        while (await RunNextAsync([], cancellationToken) is { Count: > 0 } jobs) ran += jobs.Count;
        return ran;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(Resting(), stoppingToken) is { Count: > 0 } jobs) _ranAt[jobs[0].Kind] = clock.GetTimestamp();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("The job table could not be read ({Failure}); trying again", exception.GetType().Name);
            }

            await signal.WaitAsync(_look, stoppingToken);
        }
    }

    private List<string> Resting() => [.. _kinds.Values.Where(k => k.Rest > TimeSpan.Zero && _ranAt.TryGetValue(k.Name, out var at) && clock.GetElapsedTime(at) < k.Rest).Select(k => k.Name)];

    private async Task<IReadOnlyList<Job>> RunNextAsync(IReadOnlyCollection<string> resting, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        var jobs = await queue.TakeAsync(_together, resting, cancellationToken);
        if (jobs.Count > 1 && await RunTogetherAsync(jobs, cancellationToken))
        {
            await queue.DoneAsync(jobs, cancellationToken);
            return jobs;
        }

        // One job, or one of many failed: each alone, so that the others are not kept back by it.
        foreach (var job in jobs) await RunOneAsync(queue, job, cancellationToken);
        return jobs;
    }

    private async Task<bool> RunTogetherAsync(IReadOnlyList<Job> jobs, CancellationToken cancellationToken)
    {
        try
        {
            await using var work = scopes.CreateAsyncScope();
            await _kinds[jobs[0].Kind].RunTogetherAsync!(work.ServiceProvider, [.. jobs.Select(j => j.Payload)], cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("{Count} jobs {Kind} failed together ({Failure}); each is tried alone", jobs.Count, jobs[0].Kind, exception.GetType().Name);
            return false;
        }
    }

    private async Task RunOneAsync(JobQueue queue, Job job, CancellationToken cancellationToken)
    {
        try
        {
            // A scope of its own: a failed job's half-made changes must not be saved with its failure.
            await using var work = scopes.CreateAsyncScope();
            if (!_kinds.TryGetValue(job.Kind, out var kind)) throw new InvalidOperationException($"No job kind {job.Kind} is registered.");
            await kind.RunAsync(work.ServiceProvider, job.Payload, cancellationToken);
            await queue.DoneAsync([job], cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("Job {Kind} {Id} failed in attempt {Attempt}: {Failure}", job.Kind, job.Id, job.Attempt, exception.GetType().Name);
            await queue.FailedAsync(job, exception, cancellationToken);
        }
    }
}
