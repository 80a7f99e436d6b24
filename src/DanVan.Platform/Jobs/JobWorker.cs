using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Platform.Jobs;

/// <summary>Runs due jobs one after the other, in this process, beside any other process on the same database.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobSignal signal, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(k => k.Name);

    /// <summary>Runs what is due now and returns how many jobs ran.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var ran = 0;
        while (await RunOneAsync(cancellationToken)) ran++;
        return ran;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("The job table could not be read ({Failure}); trying again", exception.GetType().Name);
            }

            await signal.WaitAsync(_look, stoppingToken);
        }
    }

    private async Task<bool> RunOneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        if (await queue.TakeAsync(cancellationToken) is not { } job) return false;

        try
        {
            // A scope of its own: a failed job's half-made changes must not be saved with its failure.
            await using var work = scopes.CreateAsyncScope();
            if (!_kinds.TryGetValue(job.Kind, out var kind)) throw new InvalidOperationException($"No job kind {job.Kind} is registered.");
            await kind.RunAsync(work.ServiceProvider, job.Payload, cancellationToken);
            await queue.DoneAsync(job, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning("Job {Kind} {Id} failed in attempt {Attempt}: {Failure}", job.Kind, job.Id, job.Attempt, exception.GetType().Name);
            await queue.FailedAsync(job, exception, cancellationToken);
        }

        return true;
    }
}
