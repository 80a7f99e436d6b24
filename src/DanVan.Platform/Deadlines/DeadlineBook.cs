using DanVan.Core.Deadlines;
using DanVan.Platform.Access;
using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Deadlines;

/// <summary>Starts, extends and finishes deadlines for the rooms' actions. It adds to the unit of work; the action saves once.</summary>
public sealed class DeadlineBook(AppDbContext db, WorkingCalendars calendars, CurrentActor current, TimeProvider clock)
{
    // Records whose every deadline is in this unit of work, each with one of them: an action asks several times and reads once.
    private readonly Dictionary<Guid, DeadlineRow> _whole = [];

    /// <summary>Starts the clock of a rule for a record.</summary>
    /// <param name="subject">The record, and who has to do what.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="eventAt">When the event was that the rule counts from.</param>
    /// <param name="isNew">The record is made in this unit of work: there is nothing of it to read yet.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<DeadlineRow> StartAsync(DeadlineSubject subject, DeadlineRule rule, DateTimeOffset eventAt, bool isNew = false, CancellationToken cancellationToken = default)
    {
        var row = DeadlineRow.Start(subject, Deadline.Start(rule, eventAt, await calendars.CurrentAsync(cancellationToken)), clock.GetUtcNow());
        db.Add(row);
        if (isNew) _whole[subject.RecordId] = row;
        return row;
    }

    /// <summary>The deadlines of a record, open and finished, oldest first; with those added in this unit of work.</summary>
    public async Task<IReadOnlyList<DeadlineRow>> OfAsync(Guid recordId, CancellationToken cancellationToken = default)
    {
        // A unit of work that ended, or was given up, has let the row go.
        var isRead = _whole.TryGetValue(recordId, out var known) && db.Entry(known).State != EntityState.Detached;
        if (!isRead) await db.Set<DeadlineRow>().Where(d => d.RecordId == recordId).LoadAsync(cancellationToken);
        IReadOnlyList<DeadlineRow> rows = [.. db.Set<DeadlineRow>().Local.Where(d => d.RecordId == recordId).OrderBy(d => d.Id)];
        if (!isRead && rows.Count > 0) _whole[recordId] = rows[0];
        return rows;
    }

    /// <summary>Extends it (gia hạn): before the due date only, with a reason, within what its rule allows.</summary>
    public async Task<Outcome> ExtendAsync(DeadlineRow row, DateOnly to, string reason, CancellationToken cancellationToken = default)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return Take(row, row.Clock.Extend(to, reason, Actor(), calendar, clock.GetUtcNow()));
    }

    /// <summary>Promises a new day for a late one; it stays late.</summary>
    public Outcome PromiseAnew(DeadlineRow row, DateOnly day, string reason) => Take(row, row.Clock.PromiseAnew(day, reason, Actor(), clock.GetUtcNow()));

    /// <summary>Stops the clock (tạm dừng).</summary>
    public async Task<Outcome> PauseAsync(DeadlineRow row, string reason, CancellationToken cancellationToken = default)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return Take(row, row.Clock.Pause(reason, Actor(), calendar, clock.GetUtcNow()));
    }

    /// <summary>Lets the clock run again.</summary>
    public async Task<Outcome> ResumeAsync(DeadlineRow row, CancellationToken cancellationToken = default)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return Take(row, row.Clock.Resume(current.Actor.Id, calendar, clock.GetUtcNow()));
    }

    /// <summary>What was due is done.</summary>
    public Outcome Meet(DeadlineRow row) => Take(row, row.Clock.Meet(current.Actor.Id, clock.GetUtcNow()));

    /// <summary>Nothing has to be done any more for a record: it was withdrawn, merged or split.</summary>
    public async Task DropAllAsync(Guid recordId, CancellationToken cancellationToken = default)
    {
        foreach (var row in await OfAsync(recordId, cancellationToken)) row.Drop(clock.GetUtcNow());
    }

    /// <summary>Takes a record's deadlines out with what was said about them: it was sealed, or is no longer kept. Saved with the caller's unit of work.</summary>
    public async Task ForgetAsync(Guid recordId, CancellationToken cancellationToken = default)
    {
        var rows = await db.Set<DeadlineRow>().Where(d => d.RecordId == recordId).ToListAsync(cancellationToken);
        var ids = rows.Select(d => d.Id).ToList();
        db.RemoveRange(await db.Set<DeadlineChangeRow>().Where(c => ids.Contains(c.DeadlineId)).ToListAsync(cancellationToken));
        db.RemoveRange(rows);
    }

    private Outcome Take(DeadlineRow row, Outcome<DeadlineStep> outcome)
    {
        if (outcome.Refused is { } refused) return refused;
        var step = outcome.Value!;
        row.Set(step.Deadline, clock.GetUtcNow());
        db.Add(DeadlineChangeRow.Of(row.Id, step.Change));
        return Outcome.Done;
    }

    private AccountId Actor() => current.Actor.Id ?? throw new InvalidOperationException("A deadline is changed by somebody who is signed in.");
}
