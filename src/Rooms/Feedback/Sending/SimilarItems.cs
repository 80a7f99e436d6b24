using DanVan.Core.Similarity;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Sending;

/// <summary>A published report that may be about the same matter.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">The first words as published.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="IsOpen">Still being handled: one can join.</param>
public sealed record SimilarItem(string Code, string Text, DateTimeOffset PublishedAt, bool IsOpen);

/// <summary>
/// Finds published reports about the same matter as the one being written: near its pin, or naming the same street or hamlet in the commune. Only what is public is ever
/// looked at: nothing unpublished, nothing sealed.
/// </summary>
public sealed class SimilarItems(AppDbContext db, NearbyRecords nearby, TimeProvider clock)
{
    private const int MostShown = 5;
    private const int ExcerptLength = 240;

    /// <summary>The most similar first; none when nothing comes near.</summary>
    public async Task<IReadOnlyList<SimilarItem>> FindAsync(DraftContent content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var said = new ReportedMatter($"{content.Text} {content.Place}", now, content.Category!, MapPoint.Of(content.LatitudeE6, content.LongitudeE6));
        var ids = (await nearby.FindAsync(FeedbackItem.CodeKind, SendPlaces.CommunePathOf(content.UnitPath!), said.Point, said.Names, cancellationToken)).Select(FeedbackId.From).ToList();
        var published = await db.Feedback.AsNoTracking()
            .Where(f => ids.Contains(f.Id) && f.PublicPosition != null)
            .Select(f => new { f.Code, f.Text, f.PublicPlace, f.Category, f.LatitudeE6, f.LongitudeE6, f.State, f.ReceivedAt, f.AnsweredAt, PublishedAt = f.PublishedAt!.Value })
            .ToListAsync(cancellationToken);

        var similar =
            from item in published
            let isOpen = FeedbackFlow.IsOpen(item.State)
            // What is still open is not over, however long ago it was reported; what was answered grows old from then on.
            let at = isOpen ? now : item.AnsweredAt ?? item.ReceivedAt
            let matter = new ReportedMatter($"{item.Text} {item.PublicPlace}", at, item.Category, MapPoint.Of(item.LatitudeE6, item.LongitudeE6))
            let likely = SameMatter.Probability(said, matter)
            where likely >= SameMatter.Similar
            orderby likely descending, item.PublishedAt descending
            select new SimilarItem(item.Code, item.Text.Length > ExcerptLength ? item.Text[..ExcerptLength] + "…" : item.Text, item.PublishedAt, isOpen);
        return [.. similar.Take(MostShown)];
    }
}
