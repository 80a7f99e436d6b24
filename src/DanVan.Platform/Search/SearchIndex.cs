using System.Globalization;
using DanVan.Platform.Data;
using DanVan.Vietnamese;

namespace DanVan.Platform.Search;

/// <summary>
/// Search over everything public, on both engines alike: texts are found with and without accents, those with the very accents first, then the newest. Putting and removing happen with the
/// caller's <c>SaveChangesAsync</c>, in one transaction with the record.
/// </summary>
public sealed class SearchIndex
{
    private readonly AppDbContext _db;
    private readonly ISearchEngine _engine;

    public SearchIndex(AppDbContext db) => (_db, _engine) = (db, db.IsSqlite ? new SqliteSearch(db) : new PostgresSearch(db));

    /// <summary>Puts a record in, or renews what it is found by. Saved with the caller's unit of work.</summary>
    public async Task PutAsync(SearchDocument document, CancellationToken cancellationToken = default)
    {
        if (await _db.FindAsync<SearchEntry>([document.Kind, document.Id], cancellationToken) is { } entry) entry.Renew(document);
        else _db.Add(SearchEntry.Of(document));
    }

    /// <summary>Takes a record out, if it is in. Saved with the caller's unit of work.</summary>
    public async Task RemoveAsync(string kind, Guid id, CancellationToken cancellationToken = default)
    {
        if (await _db.FindAsync<SearchEntry>([kind, id], cancellationToken) is { } entry) _db.Remove(entry);
    }

    /// <summary>Finds a page of records. A query without a word finds nothing.</summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        var words = SearchTerms.Words(query.Text).Distinct().Take(SearchExpression.MostWords).ToList();
        if (words.Count == 0) return SearchPage.Empty;

        var filters = Filters(query);
        var tiers = SearchExpression.Tiers(words, filters);
        if (Cursor.TryParse(query.Cursor, tiers.Count) is { } cursor) return await ContinueAsync(tiers, cursor, query.PageSize, cancellationToken);

        var page = await BeginAsync(tiers, query.PageSize, cancellationToken);
        return page.Hits.Count > 0 ? page : await FindSimilarAsync(words, filters, query.PageSize, cancellationToken);
    }

    private static List<IReadOnlyList<string>> Filters(SearchQuery query)
    {
        var filters = new List<IReadOnlyList<string>>();
        if (query.Kinds.Count > 0) filters.Add([.. query.Kinds.Select(SearchTerms.Kind)]);
        if (query.UnitPath.Length > 0) filters.Add([SearchTerms.Unit(query.UnitPath)]);
        return filters;
    }

    /// <summary>The first page. A tier that does not fill it is known whole, so that its entries are left out of the next one by hand.</summary>
    private async Task<SearchPage> BeginAsync(IReadOnlyList<SearchExpression> tiers, int pageSize, CancellationToken cancellationToken)
    {
        var found = new List<(int Tier, SearchMatch Match)>();
        for (var tier = 0; tier < tiers.Count && found.Count <= pageSize; tier++)
        {
            var known = found.Select(f => f.Match.Key).ToHashSet();
            var matches = await _engine.NewestAsync(tiers[tier], long.MaxValue, pageSize + 1, cancellationToken);
            found.AddRange(matches.Where(m => !known.Contains(m.Key)).Select(m => (tier, m)));
        }

        var total = found.Count <= pageSize ? found.Count : await _engine.CountAsync(tiers[^1], SearchPage.MostCounted + 1, cancellationToken);
        return PageOf(found, pageSize, total);
    }

    private async Task<SearchPage> ContinueAsync(IReadOnlyList<SearchExpression> tiers, Cursor cursor, int pageSize, CancellationToken cancellationToken)
    {
        var found = new List<(int Tier, SearchMatch Match)>();
        var before = cursor.Key;
        for (var tier = cursor.Tier; tier < tiers.Count && found.Count <= pageSize; tier++, before = long.MaxValue)
        {
            var matches = await _engine.NewestAsync(tiers[tier].Except(tiers.Take(tier)), before, pageSize + 1 - found.Count, cancellationToken);
            found.AddRange(matches.Select(m => (tier, m)));
        }
        return PageOf(found, pageSize, total: null);
    }

    /// <summary>When nothing has the words: one slip of the finger is allowed in each word that no record has.</summary>
    private async Task<SearchPage> FindSimilarAsync(List<VietnameseWord> words, List<IReadOnlyList<string>> filters, int pageSize, CancellationToken cancellationToken)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var word in words)
        {
            var isKnown = await _engine.CountAsync(new([[word.Folded]], []), 1, cancellationToken) > 0;
            groups.Add(isKnown ? [word.Folded] : Misspelling.Of(word.Folded));
        }
        if (groups.All(g => g.Count == 1)) return SearchPage.Empty;

        var matches = await _engine.NewestAsync(new([.. groups, .. filters], []), long.MaxValue, pageSize, cancellationToken);
        return new([.. matches.Select(m => new SearchHit(m.Kind, m.Id))], null, matches.Count, IsApproximate: matches.Count > 0);
    }

    private static SearchPage PageOf(List<(int Tier, SearchMatch Match)> found, int pageSize, int? total)
    {
        var shown = found.Take(pageSize).ToList();
        var next = found.Count > pageSize ? new Cursor(shown[^1].Tier, shown[^1].Match.Key).ToString() : null;
        return new([.. shown.Select(f => new SearchHit(f.Match.Kind, f.Match.Id))], next, total);
    }

    /// <summary>The last record shown: its tier and its place there.</summary>
    private readonly record struct Cursor(int Tier, long Key)
    {
        public static Cursor? TryParse(string? text, int tiers)
        {
            var parts = text?.Split('.') ?? [];
            return parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tier) && tier < tiers
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? new(tier, key) : null;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tier}.{Key}");
    }
}
