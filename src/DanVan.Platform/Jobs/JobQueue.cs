using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Jobs;

/// <summary>Takes jobs under a lease by compare-and-set, so that several processes share one table and no job runs twice at once.</summary>
public sealed class JobQueue(AppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(5);

    // After each failure the job waits longer; after the last it is given up and shown to the administrator.
    private static readonly TimeSpan[] _retries =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(12),
    ];

    /// <summary>Takes the next due job, or null. Two workers never take the same attempt.</summary>
    public async Task<Job?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var job = await db.Set<Job>().AsNoTracking()
                .Where(j => j.DoneAt == null && j.FailedAt == null && j.DueAt <= now)
                .OrderBy(j => j.DueAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (job is null) return null;

            var lease = now + _lease;
            var won = await db.Set<Job>()
                .Where(j => j.Id == job.Id && j.Attempt == job.Attempt && j.DoneAt == null && j.FailedAt == null)
                .ExecuteUpdateAsync(u => u.SetProperty(j => j.Attempt, job.Attempt + 1).SetProperty(j => j.DueAt, lease), cancellationToken);
            if (won == 1)
            {
                job.Attempt++;
                return job;
            }
        }
    }

    /// <summary>The job is done.</summary>
    public Task DoneAsync(Job job, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<Job>().Where(j => j.Id == job.Id && j.Attempt == job.Attempt)
            .ExecuteUpdateAsync(u => u.SetProperty(j => j.DoneAt, now), cancellationToken);
    }

    /// <summary>The job failed: it is tried again later, or given up.</summary>
    public Task FailedAsync(Job job, Exception exception, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var failure = exception.GetType().Name;
        var mine = db.Set<Job>().Where(j => j.Id == job.Id && j.Attempt == job.Attempt);
        if (job.Attempt > _retries.Length)
            return mine.ExecuteUpdateAsync(u => u.SetProperty(j => j.FailedAt, now).SetProperty(j => j.Failure, failure), cancellationToken);

        var next = now + _retries[job.Attempt - 1];
        return mine.ExecuteUpdateAsync(u => u.SetProperty(j => j.DueAt, next).SetProperty(j => j.Failure, failure), cancellationToken);
    }
}
