using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Public;

/// <summary>What was found: exact accents first, then newest.</summary>
/// <param name="Lines">The items.</param>
/// <param name="Next">The cursor of the next page, or null.</param>
/// <param name="Total">How many there are with all conditions, up to the most that is counted.</param>
/// <param name="IsApproximate">Nothing has the words; these have similar ones.</param>
public sealed record FoundItems(IReadOnlyList<PublicLine> Lines, string? Next, int? Total, bool IsApproximate);

/// <summary>Keeps the search index in step with what is public, and searches it.</summary>
public sealed class FeedbackSearch(AppDbContext db, SearchIndex index, Places places)
{
    /// <summary>Puts an item in, renews it or takes it out, in the caller's unit of work.</summary>
    public async Task SyncAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        if (item.PublicPosition is null)
        {
            await index.RemoveAsync(FeedbackItem.CodeKind, item.Id.Value, cancellationToken);
            return;
        }

        // Filtered here, not in the query: an answer that is being given in this unit of work counts already.
        var answers = (await db.Set<FeedbackAnswer>().Where(a => a.ItemId == item.Id).ToListAsync(cancellationToken)).Where(a => a.GivenAt is not null).Select(a => a.Text);
        await index.PutAsync(DocumentOf(item, answers), cancellationToken);
    }

    /// <summary>Takes an item out, in the caller's unit of work.</summary>
    public Task RemoveAsync(FeedbackId id, CancellationToken cancellationToken = default) => index.RemoveAsync(FeedbackItem.CodeKind, id.Value, cancellationToken);

    /// <summary>What an item is found by.</summary>
    public static SearchDocument DocumentOf(FeedbackItem item, IEnumerable<string> answers) => new()
    {
        Kind = FeedbackItem.CodeKind,
        Id = item.Id.Value,
        Position = item.PublicPosition ?? throw new InvalidOperationException("Only what is public may be found."),
        UnitPath = item.UnitPath,
        Texts = [item.Code, item.Text, item.PublicPlace, .. answers],
        Tags = [item.Category, TagOf(item.Stage)],
        Point = MapPoint.Of(item.LatitudeE6, item.LongitudeE6),
    };

    /// <summary>Searches with the other conditions of the filter; all of them are terms of the index, so that pages are full and totals true.</summary>
    public async Task<FoundItems> FindAsync(PublicFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        var page = await index.FindAsync(
            new SearchQuery
            {
                Text = filter.Words ?? "",
                Kinds = [FeedbackItem.CodeKind],
                UnitPath = filter.Commune is { Length: > 0 } code ? places.PathOf(code) ?? "-" : "",
                Tags = [.. TagsOf(filter)],
                Cursor = cursor,
                PageSize = PublicList.PageSize,
            },
            cancellationToken);
        return new([.. await ReadAsync(page.Hits, cancellationToken)], page.Next, page.Total, page.IsApproximate);
    }

    private static IEnumerable<string> TagsOf(PublicFilter filter)
    {
        if (filter.Category is { Length: > 0 } category) yield return category;
        if (filter.Stage is { } stage) yield return TagOf(stage);
    }

    // Beside the keys of categories, none of which begins like this.
    private static string TagOf(FeedbackStage stage) => $"Stage:{stage}";

    private async Task<IEnumerable<PublicLine>> ReadAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        var ids = hits.Select(h => FeedbackId.From(h.Id)).ToList();
        var items = db.Feedback.AsNoTracking().Where(f => ids.Contains(f.Id) && f.PublicPosition != null);
        var found = await items
            .Select(f => new { f.Id, Line = new PublicLine(f.Code, f.Text.Substring(0, PublicList.ExcerptLength), f.Category, f.CommunePath, f.Stage, f.PublicPosition!.Value, f.PublishedAt!.Value, f.Joined, f.IsLate) })
            .ToDictionaryAsync(f => f.Id, f => f.Line, cancellationToken);
        return ids.Where(found.ContainsKey).Select(id => found[id]);
    }
}
