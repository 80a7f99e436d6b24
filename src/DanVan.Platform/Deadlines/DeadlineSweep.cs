using DanVan.Platform.Data;
using DanVan.Platform.Events;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Deadlines;

/// <summary>What becomes of deadlines by themselves: they pass, and they are counted again when the calendar changed (rules 5, 89).</summary>
public sealed class DeadlineSweep(AppDbContext db, WorkingCalendars calendars, IEnumerable<IDeadlineFollower> followers, Journal journal, TimeProvider clock) : IHandle<WorkingCalendarChanged>, IDailyJob
{
    private const int BatchSize = 200;

    /// <inheritdoc />
    public static string Name => "deadlines.sweep";

    /// <inheritdoc />
    public static TimeOnly At => new(0, 5);

    /// <summary>Marks what has passed, and counts again what a process counted with yesterday's calendar.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await RecalculateAsync(cancellationToken);
        await MarkLateAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task HandleAsync(WorkingCalendarChanged happened, Guid eventId, CancellationToken cancellationToken) => RecalculateAsync(cancellationToken);

    /// <summary>Marks as late what has passed undone. Returns how many.</summary>
    public Task<int> MarkLateAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return InBatchesAsync(db.Set<DeadlineRow>().Where(d => d.WatchAt <= now).OrderBy(d => d.WatchAt), row =>
        {
            row.Set(row.Clock, now);
            journal.Record(new DeadlinePassed(row.Id, row.Kind, row.RecordId));
        }, cancellationToken);
    }

    /// <summary>Counts open deadlines again that were counted with another calendar. Returns how many were looked at.</summary>
    public async Task<int> RecalculateAsync(CancellationToken cancellationToken)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await InBatchesAsync(db.Set<DeadlineRow>().Where(d => d.WatchAt > now && d.Clock.CalendarVersion != calendar.Version).OrderBy(d => d.WatchAt), row =>
        {
            if (row.Clock.Recalculate(calendar, now) is not { } step) return;
            row.Set(step.Deadline, now);
            if (step.Change.From != step.Change.To) db.Add(DeadlineChangeRow.Of(row.Id, step.Change));
        }, cancellationToken);
    }

    // Each batch is one transaction with what the rooms keep of it; a batch that meets an officer's save is simply read again.
    private async Task<int> InBatchesAsync(IQueryable<DeadlineRow> due, Action<DeadlineRow> change, CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            db.ChangeTracker.Clear();
            var batch = await due.Take(BatchSize).ToListAsync(cancellationToken);
            if (batch.Count == 0) return done;

            batch.ForEach(change);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                foreach (var follower in followers)
                {
                    var mine = batch.Where(d => d.Kind == follower.Kind).ToList();
                    if (mine.Count > 0) await follower.FollowAsync(mine, cancellationToken);
                }

                await transaction.CommitAsync(cancellationToken);
                done += batch.Count;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody met or extended one of them a moment ago.
            }
        }
    }
}
