using DanVan.Platform.Contributions;
using DanVan.Platform.Search;

namespace DanVan.Search.Queries;

/// <summary>What a search found.</summary>
/// <param name="Named">Units and other things by their names; on the first page alone.</param>
/// <param name="Records">Public records: the very accents first, then the newest.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many records there are, counted to one more than <see cref="SearchPage.MostCounted"/>.</param>
/// <param name="IsApproximate">Nothing has the words; these records have similar ones.</param>
public sealed record Findings(IReadOnlyList<FoundRecord> Named, IReadOnlyList<FoundRecord> Records, string? Next, int Total, bool IsApproximate)
{
    /// <summary>True when there is nothing at all.</summary>
    public bool IsEmpty => Named.Count == 0 && Records.Count == 0 && Next is null;
}

/// <summary>Searches everything public. The index holds nothing else, and each room leaves out what has ceased to be public meanwhile.</summary>
public sealed class PublicSearch(SearchIndex index, IEnumerable<ISearchSource> sources, IEnumerable<INamedThings> names)
{
    /// <summary>More characters than these are not searched for.</summary>
    public const int MostCharacters = 200;

    private const int PageSize = 15;
    private const int MostNamed = 4;

    /// <summary>One page of what the words find.</summary>
    public async Task<Findings> FindAsync(string words, string? cursor, CancellationToken cancellationToken)
    {
        var kinds = sources.ToDictionary(s => s.Kind);
        var page = await index.FindAsync(new SearchQuery { Text = words, Kinds = kinds.Keys, Cursor = cursor, PageSize = PageSize }, cancellationToken);
        var found = new Dictionary<SearchHit, FoundRecord>();
        foreach (var kind in page.Hits.GroupBy(h => h.Kind))
            foreach (var (id, record) in await kinds[kind.Key].ReadAsync([.. kind.Select(h => h.Id)], cancellationToken)) found[new(kind.Key, id)] = record;

        List<FoundRecord> named = cursor is null ? [.. names.SelectMany(n => n.Find(words, MostNamed)).Take(MostNamed)] : [];
        return new(named, [.. page.Hits.Where(found.ContainsKey).Select(h => found[h])], page.Next, page.Total ?? 0, page.IsApproximate);
    }
}
