using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Jobs;

/// <summary>Takes jobs under a lease by one guarded update, so that several processes share one table and no job runs twice at once.</summary>
public sealed class JobQueue(AppDbContext db, TimeProvider clock)
{
    private const int MostTogether = 500;

    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(5);

    // After each failure the job waits longer; after the last it is given up and shown to the administrator.
    private static readonly TimeSpan[] _retries =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(12),
    ];

    /// <summary>Takes the next due job, and with it the other due ones of its kind when that kind is done together. None when nothing is due. Two workers never take the same attempt.</summary>
    /// <param name="together">The kinds of which many are done at once.</param>
    /// <param name="resting">The kinds that are left alone for now.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<IReadOnlyList<Job>> TakeAsync(IReadOnlySet<string> together, IReadOnlyCollection<string> resting, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = db.Set<Job>().AsNoTracking().Where(j => j.DoneAt == null && j.FailedAt == null && j.DueAt <= now);
            if (resting.Count > 0) due = due.Where(j => !resting.Contains(j.Kind));
            var next = await due.OrderBy(j => j.DueAt).Select(j => new { j.Id, j.Kind }).FirstOrDefaultAsync(cancellationToken);
            if (next is null) return [];

            var ids = together.Contains(next.Kind)
                ? await due.Where(j => j.Kind == next.Kind).OrderBy(j => j.DueAt).Select(j => j.Id).Take(MostTogether).ToListAsync(cancellationToken)
                : [next.Id];
            var taking = Guid.CreateVersion7(now);
            var won = await db.Set<Job>()
                .Where(j => EF.Parameter(ids).Contains(j.Id) && j.DoneAt == null && j.FailedAt == null && j.DueAt <= now)
                .ExecuteUpdateAsync(u => u.SetProperty(j => j.Attempt, j => j.Attempt + 1).SetProperty(j => j.DueAt, now + _lease).SetProperty(j => j.TakenBy, taking), cancellationToken);
            // Nothing won: another worker was faster with all of them.
            if (won > 0) return await db.Set<Job>().AsNoTracking().Where(j => EF.Parameter(ids).Contains(j.Id) && j.TakenBy == taking).ToListAsync(cancellationToken);
        }
    }

    /// <summary>The jobs are done, unless their lease ended and another worker took them.</summary>
    public Task DoneAsync(IReadOnlyCollection<Job> jobs, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Mine(jobs).ExecuteUpdateAsync(u => u.SetProperty(j => j.DoneAt, now), cancellationToken);
    }

    /// <summary>The job failed: it is tried again later, or given up.</summary>
    public Task FailedAsync(Job job, Exception exception, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var failure = exception.GetType().Name;
        var mine = Mine([job]);
        if (job.Attempt > _retries.Length)
            return mine.ExecuteUpdateAsync(u => u.SetProperty(j => j.FailedAt, now).SetProperty(j => j.Failure, failure), cancellationToken);

        var next = now + _retries[job.Attempt - 1];
        return mine.ExecuteUpdateAsync(u => u.SetProperty(j => j.DueAt, next).SetProperty(j => j.Failure, failure), cancellationToken);
    }

    private IQueryable<Job> Mine(IReadOnlyCollection<Job> jobs)
    {
        var ids = jobs.Select(j => j.Id).ToList();
        var taking = jobs.First().TakenBy;
        return db.Set<Job>().Where(j => EF.Parameter(ids).Contains(j.Id) && j.TakenBy == taking);
    }
}
