using DanVan.Core.Deadlines;
using DanVan.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Rules.Queries;

/// <summary>An open deadline that a changed calendar would move.</summary>
public sealed record MovedDeadline(string Code, string RuleId, DateOnly From, DateOnly To);

/// <summary>What a changed calendar would do.</summary>
/// <param name="Open">How many open deadlines were looked at.</param>
/// <param name="Moved">How many would move.</param>
/// <param name="First">The first of them by due date.</param>
public sealed record PreviewResult(int Open, int Moved, IReadOnlyList<MovedDeadline> First);

/// <summary>Counts all open deadlines with a calendar that is not stored yet.</summary>
public sealed class CalendarPreview(AppDbContext db, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>What the calendar would move.</summary>
    public async Task<PreviewResult> RunAsync(WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (open, moved, first) = (0, 0, new List<MovedDeadline>());
        await foreach (var row in db.Set<DeadlineRow>().AsNoTracking().Where(d => d.WatchAt > now).OrderBy(d => d.WatchAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            open++;
            if (row.Clock.Recalculate(calendar, now) is not { } step || step.Change.From == step.Change.To) continue;
            if (moved++ < Shown) first.Add(new(row.Code, row.Clock.RuleId, step.Change.From, step.Change.To));
        }

        return new(open, moved, first);
    }
}
