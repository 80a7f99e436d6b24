using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Sending;

/// <summary>A published report that may be about the same matter.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">The first words as published.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="IsOpen">Still being handled: one can join.</param>
public sealed record SimilarItem(string Code, string Text, DateTimeOffset PublishedAt, bool IsOpen);

/// <summary>
/// Finds published reports like a text, among the newest of the same category and commune. Only what is public is ever looked at: nothing unpublished, nothing sealed.
/// </summary>
public sealed class SimilarItems(AppDbContext db)
{
    private const int MostRead = 200;
    private const int MostShown = 5;
    private const int ExcerptLength = 240;

    /// <summary>The most similar first; none when nothing comes near.</summary>
    public async Task<IReadOnlyList<SimilarItem>> FindAsync(DraftContent content, CancellationToken cancellationToken)
    {
        var commune = SendPlaces.CommunePathOf(content.UnitPath!);
        var newest = await db.Feedback.AsNoTracking()
            .Where(f => f.CommunePath == commune && f.Category == content.Category && f.PublicPosition != null)
            .OrderByDescending(f => f.PublicPosition)
            .Take(MostRead)
            .Select(f => new { f.Code, f.Text, f.Place, f.LatitudeE6, f.LongitudeE6, f.PublishedAt, f.State })
            .ToListAsync(cancellationToken);

        var said = new Likeness(content.Text!, content.Place, content.LatitudeE6, content.LongitudeE6);
        return
        [
            .. newest
                .Select(f => (Item: f, Score: said.To(new Likeness(f.Text, f.Place, f.LatitudeE6, f.LongitudeE6))))
                .Where(f => f.Score >= Likeness.WorthShowing)
                .OrderByDescending(f => f.Score)
                .Take(MostShown)
                .Select(f => new SimilarItem(f.Item.Code, f.Item.Text.Length > ExcerptLength ? f.Item.Text[..ExcerptLength] + "…" : f.Item.Text, f.Item.PublishedAt!.Value, FeedbackFlow.IsOpen(f.Item.State))),
        ];
    }
}
