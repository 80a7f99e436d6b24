using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Search;

/// <summary>The index on SQLite: FTS5 walks the lists of its terms from the newest row on and stops when it has enough.</summary>
internal sealed class SqliteSearch(AppDbContext db) : ISearchEngine
{
    private const string KeysSql = """SELECT rowid AS "Value" FROM search_terms WHERE search_terms MATCH {0} ORDER BY rowid DESC LIMIT {1}""";

    private const string NewestSql = """
        SELECT t.rowid AS "Key", e."Kind", e."Id", e."Terms" FROM search_terms t JOIN search_entries e ON e."Place" = t.rowid
        WHERE t.search_terms MATCH {0} AND t.rowid < {1} ORDER BY t.rowid DESC LIMIT {2}
        """;

    private const string EntriesSql = """
        SELECT e."Place" AS "Key", e."Kind", e."Id", e."Terms" FROM json_each({0}) k JOIN search_entries e ON e."Place" = k.value
        """;

    public Task<List<long>> KeysAsync(SearchExpression expression, int most, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(KeysSql, Match(expression), most).ToListAsync(cancellationToken);

    public Task<List<SearchMatch>> EntriesAsync(SearchExpression expression, IReadOnlyList<long> keys, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<SearchMatch>(EntriesSql, $"[{string.Join(',', keys)}]").ToListAsync(cancellationToken);

    public Task<List<SearchMatch>> NewestAsync(SearchExpression expression, long before, int most, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<SearchMatch>(NewestSql, Match(expression), before, most).ToListAsync(cancellationToken);

    private static string Match(SearchExpression expression)
    {
        var all = string.Join(" AND ", expression.All.Select(group => Join(" OR ", group)));
        return expression.None.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", expression.None.Select(group => Join(" AND ", group)))})";
    }

    private static string Join(string by, IEnumerable<string> terms) => $"({string.Join(by, terms.Select(Quote))})";

    // In quotes FTS5 reads operators as text; a quote is doubled.
    private static string Quote(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
