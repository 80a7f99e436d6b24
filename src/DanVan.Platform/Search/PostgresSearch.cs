using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Search;

/// <summary>
/// The index on PostgreSQL. A GIN index gives all matches at once and in no order, which for a common word is most of the table. So the newest entries are first read as they stand, which answers
/// common words, and then windows of time are asked, four times as long each: a window is one more term, so the index itself leaves the rest out.
/// </summary>
internal sealed class PostgresSearch(AppDbContext db) : ISearchEngine
{
    private const int Glance = 2_000;
    private const int Growth = 4;

    private const string KeysSql = """SELECT "Position" AS "Value" FROM search_entries WHERE "Vector" @@ {0}::tsquery LIMIT {1}""";

    // Records of different kinds may share a position, so the expression is asked once more.
    private const string EntriesSql = """SELECT "Position" AS "Key", "Kind", "Id", "Terms" FROM search_entries WHERE "Position" = ANY ({0}) AND "Vector" @@ {1}::tsquery""";

    private const string GlanceSql = """
        SELECT "Position" AS "Key", "Kind", "Id", "Terms" FROM
            (SELECT "Position", "Kind", "Id", "Terms", "Vector" FROM search_entries WHERE "Position" < {1} ORDER BY "Position" DESC LIMIT {3}) newest
        WHERE "Vector" @@ {0}::tsquery ORDER BY "Position" DESC LIMIT {2}
        """;

    // OFFSET 0 keeps the planner from reading the table by position, which it would when it takes rare words for common ones.
    private const string WindowSql = """
        SELECT "Position" AS "Key", "Kind", "Id", "Terms" FROM
            (SELECT "Position", "Kind", "Id", "Terms" FROM search_entries WHERE "Vector" @@ {0}::tsquery AND "Position" < {1} OFFSET 0) found
        ORDER BY "Position" DESC LIMIT {2}
        """;

    public async Task<List<long>> KeysAsync(SearchExpression expression, int most, CancellationToken cancellationToken)
    {
        var keys = new List<long>();
        foreach (var window in await WindowsAsync(long.MaxValue, cancellationToken))
        {
            keys.AddRange(await db.Database.SqlQueryRaw<long>(KeysSql, Query(expression.Within(window)), most - keys.Count).ToListAsync(cancellationToken));
            if (keys.Count == most) break;
        }
        return keys;
    }

    public Task<List<SearchMatch>> EntriesAsync(SearchExpression expression, IReadOnlyList<long> keys, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<SearchMatch>(EntriesSql, keys.ToArray(), Query(expression)).ToListAsync(cancellationToken);

    public async Task<List<SearchMatch>> NewestAsync(SearchExpression expression, long before, int most, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(GlanceSql, expression, before, most, cancellationToken, Glance);
        if (found.Count == most) return found;

        found.Clear();
        foreach (var window in await WindowsAsync(before, cancellationToken))
        {
            found.AddRange(await ReadAsync(WindowSql, expression.Within(window), before, most - found.Count, cancellationToken));
            if (found.Count == most) break;
        }
        return found;
    }

    private Task<List<SearchMatch>> ReadAsync(string sql, SearchExpression expression, long before, int most, CancellationToken cancellationToken, params object[] more) =>
        db.Database.SqlQueryRaw<SearchMatch>(sql, [Query(expression), before, most, .. more]).ToListAsync(cancellationToken);

    /// <summary>The spans of time that have entries, as terms of the index, newest first, each window four times as long as the one before.</summary>
    private async Task<List<IReadOnlyList<string>>> WindowsAsync(long before, CancellationToken cancellationToken)
    {
        var entries = db.Set<SearchEntry>().Where(e => e.Position < before);
        if (await entries.MaxAsync(e => (long?)e.Position, cancellationToken) is not { } newest) return [];
        var oldest = await entries.MinAsync(e => e.Position, cancellationToken);

        var windows = new List<IReadOnlyList<string>>();
        var (span, size) = (SearchSchema.SpanOf(newest), 1L);
        for (var last = SearchSchema.SpanOf(oldest); span >= last; span -= size, size *= Growth)
            windows.Add([.. Enumerable.Range(0, (int)Math.Min(size, span - last + 1)).Select(i => SearchSchema.SpanTerm(span - i))]);
        return windows;
    }

    private static string Query(SearchExpression expression)
    {
        var all = string.Join(" & ", expression.All.Select(group => Join(" | ", group)));
        return string.Concat([all, .. expression.None.Select(group => $" & !{Join(" & ", group)}")]);
    }

    private static string Join(string by, IEnumerable<string> terms) => $"({string.Join(by, terms.Select(Quote))})";

    // In quotes a lexeme is taken as it is; quote and backslash are doubled.
    private static string Quote(string term) => $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
