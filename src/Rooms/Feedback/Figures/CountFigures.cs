using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Figures;

/// <summary>Counts one month of one commune anew after something happened there: exact, repeatable, and bounded by what one commune hears in a month.</summary>
public sealed class CountFigures(AppDbContext db) : IHandle<FeedbackSent>, IHandle<FeedbackMoved>, IHandle<FeedbackRated>, IHandle<FeedbackRelocated>, IHandle<FeedbackBecameLate>, IHandle<FeedbackSealed>
{
    /// <inheritdoc />
    public Task HandleAsync(FeedbackSent happened, Guid eventId, CancellationToken cancellationToken) => CountAsync(happened.Id, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(FeedbackMoved happened, Guid eventId, CancellationToken cancellationToken) => CountAsync(happened.Id, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(FeedbackRated happened, Guid eventId, CancellationToken cancellationToken) => CountAsync(happened.Id, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(FeedbackBecameLate happened, Guid eventId, CancellationToken cancellationToken) => CountAsync(happened.Id, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(FeedbackSealed happened, Guid eventId, CancellationToken cancellationToken) => CountAsync(happened.CommunePath, happened.Month, cancellationToken);

    /// <inheritdoc />
    public async Task HandleAsync(FeedbackRelocated happened, Guid eventId, CancellationToken cancellationToken)
    {
        var received = await db.Feedback.Where(f => f.Id == happened.Id).Select(f => (DateTimeOffset?)f.ReceivedAt).SingleOrDefaultAsync(cancellationToken);
        if (received is not { } at) return;
        var day = VietnamTime.DateOf(at);
        await CountAsync(happened.FromCommunePath, new DateOnly(day.Year, day.Month, 1), cancellationToken);
    }

    /// <summary>Counts the slice in which an item lies.</summary>
    public async Task CountAsync(FeedbackId id, CancellationToken cancellationToken)
    {
        var item = await db.Feedback.Where(f => f.Id == id).Select(f => new { f.CommunePath, f.ReceivedAt }).SingleOrDefaultAsync(cancellationToken);
        if (item is null) return;
        var day = VietnamTime.DateOf(item.ReceivedAt);
        await CountAsync(item.CommunePath, new DateOnly(day.Year, day.Month, 1), cancellationToken);
    }

    /// <summary>Counts one month of one commune.</summary>
    public async Task CountAsync(string communePath, DateOnly month, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(communePath, month, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<FeedbackFigure>().Where(f => f.CommunePath == communePath && f.Month == month).ExecuteDeleteAsync(cancellationToken);
        db.Set<FeedbackFigure>().AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
}
