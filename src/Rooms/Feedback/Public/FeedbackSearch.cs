using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Public;

/// <summary>What was found: exact accents first, then newest.</summary>
/// <param name="Lines">The items.</param>
/// <param name="Next">The cursor of the next page, or null.</param>
/// <param name="Total">How many there are, on the first page of a search without other conditions.</param>
/// <param name="IsApproximate">Nothing has the words; these have similar ones.</param>
public sealed record FoundItems(IReadOnlyList<PublicLine> Lines, string? Next, int? Total, bool IsApproximate);

/// <summary>Keeps the search index in step with what is public, and searches it.</summary>
public sealed class FeedbackSearch(AppDbContext db, SearchIndex index, Places places)
{
    private const int LookAt = 60;
    private const int MostLooks = 10;

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
        Tags = [item.Category],
        Point = MapPoint.Of(item.LatitudeE6, item.LongitudeE6),
    };

    /// <summary>Searches with the other conditions of the filter. The stage changes too often for the index: it is tried on what the words find, so a page may end early and go on.</summary>
    public async Task<FoundItems> FindAsync(PublicFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        var lines = new List<PublicLine>();
        var narrowed = filter.Stage is not null;
        var page = new SearchPage([], cursor, null);
        for (var look = 0; look < MostLooks && lines.Count < PublicList.PageSize; look++)
        {
            page = await index.FindAsync(
                new SearchQuery
                {
                    Text = filter.Words ?? "",
                    Kinds = [FeedbackItem.CodeKind],
                    UnitPath = filter.Commune is { Length: > 0 } code ? places.PathOf(code) ?? "-" : "",
                    Tags = filter.Category is { Length: > 0 } category ? [category] : [],
                    Cursor = page.Next,
                    PageSize = narrowed ? LookAt : PublicList.PageSize,
                },
                cancellationToken);
            lines.AddRange(await ReadAsync(page.Hits, filter, cancellationToken));
            if (page.Next is null || !narrowed) break;
        }

        return new(lines, page.Next, narrowed ? null : page.Total, page.IsApproximate);
    }

    private async Task<IEnumerable<PublicLine>> ReadAsync(IReadOnlyList<SearchHit> hits, PublicFilter filter, CancellationToken cancellationToken)
    {
        var ids = hits.Select(h => FeedbackId.From(h.Id)).ToList();
        var items = db.Feedback.AsNoTracking().Where(f => ids.Contains(f.Id) && f.PublicPosition != null);
        if (filter.Stage is { } stage) items = items.Where(f => f.Stage == stage);
        var found = await items
            .Select(f => new { f.Id, Line = new PublicLine(f.Code, f.Text.Substring(0, PublicList.ExcerptLength), f.Category, f.CommunePath, f.Stage, f.PublicPosition!.Value, f.PublishedAt!.Value, f.Joined, f.IsLate) })
            .ToDictionaryAsync(f => f.Id, f => f.Line, cancellationToken);
        return ids.Where(found.ContainsKey).Select(id => found[id]);
    }
}
