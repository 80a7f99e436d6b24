using System.Globalization;
using DanVan.Core.Deadlines;
using DanVan.Platform.Access;
using DanVan.Platform.Data;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Deadlines;

/// <summary>The working calendar in force: the shipped table with the administrator's edits over it.</summary>
public sealed class WorkingCalendars(AppDbContext db, CalendarMemory memory, Journal journal, CurrentActor current, TimeProvider clock)
{
    /// <summary>The calendar to count with. Another process's edit is seen within seconds; what was counted meanwhile is counted again by <see cref="DeadlineSweep"/>.</summary>
    public async ValueTask<WorkingCalendar> CurrentAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (memory.Fresh(now) is { } fresh) return fresh;

        var newest = await db.Set<CalendarEdit>().MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0;
        if (memory.Confirm(newest, now) is { } confirmed) return confirmed;

        var edits = await db.Set<CalendarEdit>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(cancellationToken);
        var calendar = edits.Aggregate(WorkingCalendar.Shipped, (before, edit) => before.With(CalendarFile.ReadYear(edit.Json), VersionOf(edit.Number)));
        memory.Keep(calendar, newest, now);
        return calendar;
    }

    /// <summary>A calendar with one year changed, not stored: for a look at what it would do.</summary>
    public async Task<Outcome<WorkingCalendar>> TryAsync(CalendarYear year, CancellationToken cancellationToken = default)
    {
        if (year.Check().Refused is { } refused) return refused;
        return (await CurrentAsync(cancellationToken)).With(year, "preview");
    }

    /// <summary>Stores a year. Open deadlines are counted again by the job that follows.</summary>
    public async Task<Outcome> ChangeAsync(CalendarYear year, string reason, CancellationToken cancellationToken = default)
    {
        if (year.Check().Refused is { } refused) return refused;

        var number = (await db.Set<CalendarEdit>().MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0) + 1;
        var now = clock.GetUtcNow();
        db.Add(new CalendarEdit
        {
            Number = number,
            Id = Guid.CreateVersion7(now),
            Year = year.Year,
            Json = CalendarFile.WriteYear(year),
            Reason = reason,
            ById = current.Actor.Id ?? throw new InvalidOperationException("The calendar is changed by somebody who is signed in."),
            At = now,
        });
        journal.Record(new WorkingCalendarChanged(number));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            memory.Forget();
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Another administrator changed the calendar at the same moment; this year's edit goes over theirs.
            db.ChangeTracker.Clear();
            memory.Forget();
            return await ChangeAsync(year, reason, cancellationToken);
        }
    }

    private static string VersionOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{WorkingCalendar.Shipped.Version}+{number}");
}

/// <summary>The working calendar changed: open deadlines are counted again.</summary>
/// <param name="Number">The number of the <see cref="CalendarEdit"/>.</param>
public sealed record WorkingCalendarChanged(int Number) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "calendar.changed";
}
