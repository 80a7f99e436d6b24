using System.Linq.Expressions;
using DanVan.Core.Figures;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Figures;

/// <summary>By what a table of figures is split.</summary>
public enum FiguresBy
{
    /// <summary>A row for each month.</summary>
    Month = 1,

    /// <summary>A row for each commune.</summary>
    Commune,

    /// <summary>A row for each category.</summary>
    Category,

    /// <summary>A row for each handling body.</summary>
    Body,
}

/// <summary>The counts of one row. Ratings of which fewer than five were given are hidden, with the cell that would give them away.</summary>
public sealed record FiguresLine(string Key, int Received, int Accepted, int Handled, int OnTime, int Extended, int Late, int Satisfied, int Acceptable, int NotSatisfied)
{
    /// <summary>How many rated.</summary>
    public int Rated => Satisfied + Acceptable + NotSatisfied;

    /// <summary>Which of the three ratings may be shown; all hidden when fewer than five rated.</summary>
    public bool[] RatingsHidden => Rated < SmallCells.Least ? [true, true, true] : SmallCells.Hidden([Satisfied, Acceptable, NotSatisfied]);
}

/// <summary>Reads figures of a period: a few hundred prepared rows, never the items.</summary>
public sealed class FiguresTable(AppDbContext db)
{
    /// <summary>The rows of a table, and their total as the last one with the key "".</summary>
    /// <param name="by">By what it is split.</param>
    /// <param name="from">First month.</param>
    /// <param name="to">First month no longer.</param>
    /// <param name="unitPath">A province or a commune; empty for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<FiguresLine>> ReadAsync(FiguresBy by, DateOnly from, DateOnly to, string unitPath, CancellationToken cancellationToken)
    {
        var rows = db.Set<FeedbackFigure>().AsNoTracking().Where(f => f.Month >= from && f.Month < to);
        if (UnitPathCodes.Commune(unitPath) is not null) rows = rows.Where(f => f.CommunePath == unitPath);
        else if (unitPath.Length > 0) rows = rows.Where(f => f.CommunePath.StartsWith(unitPath + "/"));

        var lines = by switch
        {
            FiguresBy.Month => (await SumAsync(rows, f => f.Month, cancellationToken)).Select(l => l.Of($"{l.Key:yyyy-MM}")).OrderByDescending(l => l.Key, StringComparer.Ordinal),
            FiguresBy.Commune => (await SumAsync(rows, f => f.CommunePath, cancellationToken)).Select(l => l.Of(l.Key)).OrderByDescending(l => l.Received),
            FiguresBy.Category => (await SumAsync(rows, f => f.Category, cancellationToken)).Select(l => l.Of(l.Key)).OrderByDescending(l => l.Received),
            _ => (await SumAsync(rows, f => f.BodyId, cancellationToken)).Select(l => l.Of(l.Key == Guid.Empty ? "-" : l.Key.ToString())).OrderByDescending(l => l.Received),
        };
        var all = lines.ToList();
        all.Add(new FiguresLine("", all.Sum(l => l.Received), all.Sum(l => l.Accepted), all.Sum(l => l.Handled), all.Sum(l => l.OnTime), all.Sum(l => l.Extended), all.Sum(l => l.Late), all.Sum(l => l.Satisfied), all.Sum(l => l.Acceptable), all.Sum(l => l.NotSatisfied)));
        return all;
    }

    private static Task<List<Sum<TKey>>> SumAsync<TKey>(IQueryable<FeedbackFigure> rows, Expression<Func<FeedbackFigure, TKey>> key, CancellationToken cancellationToken) =>
        rows.GroupBy(key).Select(g => new Sum<TKey>(
            g.Key, g.Sum(f => f.Received), g.Sum(f => f.Accepted), g.Sum(f => f.Handled), g.Sum(f => f.OnTime), g.Sum(f => f.Extended), g.Sum(f => f.Late),
            g.Sum(f => f.Satisfied), g.Sum(f => f.Acceptable), g.Sum(f => f.NotSatisfied))).ToListAsync(cancellationToken);

    private sealed record Sum<TKey>(TKey Key, int Received, int Accepted, int Handled, int OnTime, int Extended, int Late, int Satisfied, int Acceptable, int NotSatisfied)
    {
        public FiguresLine Of(string key) => new(key, Received, Accepted, Handled, OnTime, Extended, Late, Satisfied, Acceptable, NotSatisfied);
    }
}
