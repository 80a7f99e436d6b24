using System.Globalization;
using DanVan.Platform.Data;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Search;

/// <summary>
/// Search over everything public, on both engines alike: texts are found with and without accents, those with the very accents first, then the newest. Putting and removing happen with the
/// caller's <c>SaveChangesAsync</c>, in one transaction with the record.
/// </summary>
public sealed class SearchIndex
{
    // Beyond this, reading entries whole costs more than asking the index for each spelling.
    private const int Few = 200;

    private readonly AppDbContext _db;
    private readonly ISearchEngine _engine;

    public SearchIndex(AppDbContext db) => (_db, _engine) = (db, SearchEngine.Of(db));

    /// <summary>Puts a record in, or renews what it is found by. Saved with the caller's unit of work.</summary>
    public async Task PutAsync(SearchDocument document, CancellationToken cancellationToken = default)
    {
        var entry = await EntryAsync(document.Kind, document.Id, cancellationToken);
        if (entry is not null && entry.Position == document.Position)
        {
            // It may have been removed a moment ago in the same unit of work.
            if (_db.Entry(entry).State == EntityState.Deleted) _db.Entry(entry).State = EntityState.Unchanged;
            entry.Renew(document);
            return;
        }
        if (entry is not null) _db.Remove(entry);
        _db.Add(SearchEntry.Of(document));
    }

    /// <summary>Puts a record in that is not in yet, without looking: for filling the index by the thousand.</summary>
    public void Add(SearchDocument document) => _db.Add(SearchEntry.Of(document));

    /// <summary>Takes a record out, if it is in. Saved with the caller's unit of work.</summary>
    public async Task RemoveAsync(string kind, Guid id, CancellationToken cancellationToken = default)
    {
        if (await EntryAsync(kind, id, cancellationToken) is { } entry) _db.Remove(entry);
    }

    private async Task<SearchEntry?> EntryAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var entries = _db.Set<SearchEntry>();
        return entries.Local.FindEntry([nameof(SearchEntry.Kind), nameof(SearchEntry.Id)], [kind, id])?.Entity
            ?? await entries.SingleOrDefaultAsync(e => e.Kind == kind && e.Id == id, cancellationToken);
    }

    /// <summary>Finds a page of records. A query without a word finds nothing.</summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        var words = SearchTerms.Words(query.Text).Distinct().Take(SearchExpression.MostWords).ToList();
        if (words.Count == 0) return SearchPage.Empty;

        var filters = Filters(query);
        var tiers = SearchExpression.Tiers(words, filters);
        var cursor = Cursor.TryParse(query.Cursor, tiers.Count);

        var keys = await _engine.KeysAsync(tiers[^1], SearchPage.MostCounted + 1, cancellationToken);
        if (keys.Count == 0) return await FindSimilarAsync(words, filters, query.PageSize, cancellationToken);

        var found = keys.Count <= Few
            ? await FewAsync(keys, tiers, cursor, query.PageSize + 1, cancellationToken)
            : await ManyAsync(tiers, cursor, query.PageSize + 1, cancellationToken);
        return PageOf(found, query.PageSize, keys.Count);
    }

    private static List<IReadOnlyList<string>> Filters(SearchQuery query)
    {
        var filters = new List<IReadOnlyList<string>>();
        if (query.Kinds.Count > 0) filters.Add([.. query.Kinds.Select(SearchTerms.Kind)]);
        filters.AddRange(query.Tags.Select(t => new[] { SearchTerms.Tag(t) }));
        if (query.UnitPath.Length > 0) filters.Add([SearchTerms.Unit(query.UnitPath)]);
        return filters;
    }

    /// <summary>Few entries are read whole and put in order here.</summary>
    private async Task<List<(int Tier, SearchMatch Match)>> FewAsync(List<long> keys, IReadOnlyList<SearchExpression> tiers, Cursor? cursor, int most, CancellationToken cancellationToken)
    {
        var entries = await _engine.EntriesAsync(tiers[^1], keys, cancellationToken);
        return [.. entries
            .Select(e => (Tier: tiers.TakeWhile(t => !t.HoldsFor(e.Terms)).Count(), Match: e))
            .Where(f => cursor is not { } c || f.Tier > c.Tier || (f.Tier == c.Tier && f.Match.Key < c.Key))
            .OrderBy(f => f.Tier).ThenByDescending(f => f.Match.Key)
            .Take(most)];
    }

    /// <summary>Of many entries the index gives the newest of each tier until the page is full.</summary>
    private async Task<List<(int Tier, SearchMatch Match)>> ManyAsync(IReadOnlyList<SearchExpression> tiers, Cursor? cursor, int most, CancellationToken cancellationToken)
    {
        var found = new List<(int Tier, SearchMatch Match)>();
        var before = cursor?.Key ?? long.MaxValue;
        for (var tier = cursor?.Tier ?? 0; tier < tiers.Count && found.Count < most; tier++, before = long.MaxValue)
        {
            var matches = await _engine.NewestAsync(tiers[tier].Except(tiers.Take(tier)), before, most - found.Count, cancellationToken);
            found.AddRange(matches.Select(m => (tier, m)));
        }
        return found;
    }

    /// <summary>When nothing has the words: one slip of the finger is allowed in each word that no record has.</summary>
    private async Task<SearchPage> FindSimilarAsync(List<VietnameseWord> words, List<IReadOnlyList<string>> filters, int pageSize, CancellationToken cancellationToken)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var word in words)
        {
            var isKnown = (await _engine.KeysAsync(new([[word.Folded]], []), 1, cancellationToken)).Count > 0;
            groups.Add(isKnown ? [word.Folded] : Misspelling.Of(word.Folded));
        }
        if (groups.All(g => g.Count == 1)) return SearchPage.Empty;

        var matches = await _engine.NewestAsync(new([.. groups, .. filters], []), long.MaxValue, pageSize, cancellationToken);
        return new([.. matches.Select(m => new SearchHit(m.Kind, m.Id))], null, matches.Count, IsApproximate: matches.Count > 0);
    }

    private static SearchPage PageOf(List<(int Tier, SearchMatch Match)> found, int pageSize, int total)
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
