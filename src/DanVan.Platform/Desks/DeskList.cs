using System.Linq.Expressions;
using DanVan.Platform.Access;
using DanVan.Platform.Data;
using DanVan.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Desks;

/// <summary>One page of the desk.</summary>
/// <param name="Rows">What is due, soonest first.</param>
/// <param name="Sooner">The cursor of the page before; null when this is the first.</param>
/// <param name="Later">The cursor of the next page; null when this is the last.</param>
public sealed record DeskPage(IReadOnlyList<DeadlineRow> Rows, long? Sooner, long? Later);

/// <summary>The officer's desk (bàn làm việc): what the actor's roles have to do, in every room, by due date.</summary>
public sealed class DeskList(AppDbContext db, CurrentActor current, AccessTable access, TimeProvider clock)
{
    /// <summary>The desk's address.</summary>
    public const string Address = "/ban-lam-viec";

    /// <summary>Rows on one page.</summary>
    public const int PageSize = 30;

    private const int DaysOfWeek = 7;

    /// <summary>One page.</summary>
    public async Task<DeskPage> PageAsync(DeskFilter filter, CancellationToken cancellationToken = default)
    {
        var back = filter.Before is not null;
        var rows = new List<DeadlineRow>();
        // One range of an index for each unit; an officer has one or two.
        foreach (var scope in ScopesOf(filter))
        {
            var found = Narrow(db.Set<DeadlineRow>().AsNoTracking().Where(Within(scope, filter.Below)), filter);
            if (filter.After is { } after) found = found.Where(d => d.DuePosition > after);
            if (filter.Before is { } before) found = found.Where(d => d.DuePosition < before);
            rows.AddRange(await (back ? found.OrderByDescending(d => d.DuePosition) : found.OrderBy(d => d.DuePosition)).Take(PageSize + 1).ToListAsync(cancellationToken));
        }

        rows = [.. (back ? rows.OrderByDescending(d => d.DuePosition) : rows.OrderBy(d => d.DuePosition)).DistinctBy(d => d.Id)];
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize).OrderBy(d => d.DuePosition)];
        if (rows.Count == 0) return new([], null, null);
        var isFirst = back ? !more : filter.After is null;
        var isLast = !back && !more;
        return new(rows, isFirst ? null : rows[0].DuePosition, isLast ? null : rows[^1].DuePosition);
    }

    /// <summary>How many there are of each task, whatever the filter says about kind, task and nearness.</summary>
    public async Task<IReadOnlyList<DeskCount>> CountAsync(bool below, CancellationToken cancellationToken = default)
    {
        var (today, tomorrow, week) = Bounds();
        var counts = new List<DeskCount>();
        foreach (var scope in ScopesOf(new DeskFilter(Below: below)))
        {
            counts.AddRange(await db.Set<DeadlineRow>().Where(Within(scope, below)).Where(d => d.DuePosition != null)
                .GroupBy(d => new { d.Kind, d.Task })
                .Select(g => new DeskCount(
                    g.Key.Kind, g.Key.Task, g.Count(), g.Count(d => d.DuePosition < today), g.Count(d => d.DuePosition >= today && d.DuePosition < tomorrow), g.Count(d => d.DuePosition >= today && d.DuePosition < week)))
                .ToListAsync(cancellationToken));
        }

        return [.. counts.GroupBy(c => (c.Kind, c.Task)).Select(g => new DeskCount(g.Key.Kind, g.Key.Task, g.Sum(c => c.All), g.Sum(c => c.Late), g.Sum(c => c.Today), g.Sum(c => c.Week)))];
    }

    private IQueryable<DeadlineRow> Narrow(IQueryable<DeadlineRow> rows, DeskFilter filter)
    {
        var (today, tomorrow, week) = Bounds();
        rows = filter.Due switch
        {
            DueWithin.Late => rows.Where(d => d.DuePosition < today),
            DueWithin.Today => rows.Where(d => d.DuePosition >= today && d.DuePosition < tomorrow),
            DueWithin.Week => rows.Where(d => d.DuePosition >= today && d.DuePosition < week),
            _ => rows.Where(d => d.DuePosition != null),
        };
        if (filter.Kind is { } kind) rows = rows.Where(d => d.Kind == kind);
        if (filter.Task is { } task) rows = rows.Where(d => d.Task == task);
        return rows;
    }

    // With the units below, a unit that lies below another of the actor's would count twice.
    private List<DeskScope> ScopesOf(DeskFilter filter)
    {
        var scopes = DeskScope.Of(current.Actor, access);
        return [.. scopes.Where(s => !filter.Below || !scopes.Any(o => o != s && UnitPath.IsWithin(s.UnitPath, o.UnitPath)))];
    }

    private static Expression<Func<DeadlineRow, bool>> Within(DeskScope scope, bool below)
    {
        var (path, free, bound, bodies) = (scope.UnitPath, scope.Free, scope.Bound, scope.Bodies);
        var under = path.Length == 0 ? "" : path + "/";
        // Two forms, so that the desk of one unit is one range of its index.
        if (!below) return d => d.UnitPath == path && (free.Contains(d.Permit) || (bound.Contains(d.Permit) && (d.BodyId == null || bodies.Contains(d.BodyId.Value))));
        return d => (d.UnitPath == path || d.UnitPath.StartsWith(under)) && (free.Contains(d.Permit) || (bound.Contains(d.Permit) && (d.BodyId == null || bodies.Contains(d.BodyId.Value))));
    }

    private (long Today, long Tomorrow, long Week) Bounds()
    {
        var today = VietnamTime.Today(clock);
        return (DeadlineRow.Floor(today), DeadlineRow.Floor(today.AddDays(1)), DeadlineRow.Floor(today.AddDays(DaysOfWeek)));
    }
}
