using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Figures;

/// <summary>Counts each month of each commune anew in which something happened: exact, repeatable, and bounded by what one commune hears in a month. Many events of one month cost one count.</summary>
public sealed class CountFigures(AppDbContext db) : IHandleTogether
{
    /// <summary>The job's name.</summary>
    public const string JobName = "feedback.count-figures";

    /// <summary>What changes the figures.</summary>
    public static readonly EventType[] Events =
    [
        EventType.Of<FeedbackSent>(), EventType.Of<FeedbackMoved>(), EventType.Of<FeedbackRated>(), EventType.Of<FeedbackRelocated>(), EventType.Of<FeedbackBecameLate>(), EventType.Of<FeedbackSealed>(),
    ];

    /// <summary>How long figures may be behind what happened while much happens.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Happened> happened, CancellationToken cancellationToken)
    {
        var ids = happened.Select(h => ItemOf(h.Event)).OfType<FeedbackId>().Distinct().ToList();
        var items = await db.Feedback.Where(f => EF.Parameter(ids).Contains(f.Id)).Select(f => new { f.Id, f.CommunePath, f.ReceivedAt }).ToDictionaryAsync(f => f.Id, cancellationToken);

        var slices = items.Values.Select(f => (f.CommunePath, Month: MonthOf(f.ReceivedAt))).ToHashSet();
        foreach (var (_, one) in happened)
        {
            if (one is FeedbackSealed left) slices.Add((left.CommunePath, left.Month));
            if (one is FeedbackRelocated moved && items.TryGetValue(moved.Id, out var item)) slices.Add((moved.FromCommunePath, MonthOf(item.ReceivedAt)));
        }

        foreach (var (communePath, month) in slices) await CountAsync(communePath, month, cancellationToken);
    }

    private async Task CountAsync(string communePath, DateOnly month, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(communePath, month, cancellationToken);
        var known = await db.Set<FeedbackFigure>().Where(f => f.CommunePath == communePath && f.Month == month).ToDictionaryAsync(f => (f.Category, f.BodyId), cancellationToken);
        foreach (var row in rows)
        {
            // Only what became different is written.
            if (known.Remove((row.Category, row.BodyId), out var old)) db.Entry(old).CurrentValues.SetValues(row);
            else db.Set<FeedbackFigure>().Add(row);
        }

        db.Set<FeedbackFigure>().RemoveRange(known.Values);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What one month of one commune comes to, without storing it.</summary>
    public async Task<IReadOnlyList<FeedbackFigure>> ReadAsync(string communePath, DateOnly month, CancellationToken cancellationToken)
    {
        var from = ListPosition.Floor(VietnamTime.StartOf(month));
        var to = ListPosition.Floor(VietnamTime.StartOf(month.AddMonths(1)));
        var items = db.Feedback.Where(f => f.CommunePath == communePath && f.Position >= from && f.Position < to);
        var groups = await items
            .GroupBy(f => new { f.Category, f.BodyId })
            .Select(g => new
            {
                g.Key,
                Received = g.Count(),
                Accepted = g.Count(f => f.State != FeedbackState.NotAccepted && f.State != FeedbackState.Forwarded && f.State != FeedbackState.Merged && f.State != FeedbackState.Split && f.State != FeedbackState.Withdrawn),
                Handled = g.Count(f => f.Stage == FeedbackStage.Answered),
                OnTime = g.Count(f => f.Stage == FeedbackStage.Answered && !f.IsLate),
                Extended = g.Count(f => f.Extensions > 0),
                Late = g.Count(f => f.IsLate),
            })
            .ToListAsync(cancellationToken);
        var ratings = await items
            .Join(db.Set<Rating>(), f => f.Id, r => r.ItemId, (f, r) => new { f.Category, f.BodyId, r.Step })
            .GroupBy(r => new { r.Category, r.BodyId, r.Step })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);

        int Rated(string category, Guid? bodyId, SatisfactionRating step) => ratings.Where(r => r.Key.Category == category && r.Key.BodyId == bodyId && r.Key.Step == step).Sum(r => r.Count);
        return
        [
            .. groups.Select(g => new FeedbackFigure
            {
                Month = month,
                CommunePath = communePath,
                Category = g.Key.Category,
                BodyId = g.Key.BodyId ?? Guid.Empty,
                Received = g.Received,
                Accepted = g.Accepted,
                Handled = g.Handled,
                OnTime = g.OnTime,
                Extended = g.Extended,
                Late = g.Late,
                Satisfied = Rated(g.Key.Category, g.Key.BodyId, SatisfactionRating.Satisfied),
                Acceptable = Rated(g.Key.Category, g.Key.BodyId, SatisfactionRating.Acceptable),
                NotSatisfied = Rated(g.Key.Category, g.Key.BodyId, SatisfactionRating.NotSatisfied),
            }),
        ];
    }

    private static FeedbackId? ItemOf(IEvent happened) => happened switch
    {
        FeedbackSent sent => sent.Id,
        FeedbackMoved moved => moved.Id,
        FeedbackRated rated => rated.Id,
        FeedbackRelocated relocated => relocated.Id,
        FeedbackBecameLate late => late.Id,
        _ => null,
    };

    private static DateOnly MonthOf(DateTimeOffset receivedAt)
    {
        var day = VietnamTime.DateOf(receivedAt);
        return new DateOnly(day.Year, day.Month, 1);
    }
}
