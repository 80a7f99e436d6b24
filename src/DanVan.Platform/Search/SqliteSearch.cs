using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Search;

/// <summary>The index on SQLite: FTS5 walks the lists of its terms from the newest row on and stops when it has enough.</summary>
internal sealed class SqliteSearch(AppDbContext db) : ISearchEngine
{
    private const string NewestSql = """
        SELECT t.rowid AS "Key", e."Kind", e."Id" FROM search_terms t JOIN search_entries e ON e."Place" = t.rowid
        WHERE t.search_terms MATCH {0} AND t.rowid < {1} ORDER BY t.rowid DESC LIMIT {2}
        """;

    private const string CountSql = """SELECT count(*) AS "Value" FROM (SELECT 1 FROM search_terms WHERE search_terms MATCH {0} LIMIT {1})""";

    public Task<List<SearchMatch>> NewestAsync(SearchExpression expression, long before, int most, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<SearchMatch>(NewestSql, Match(expression), before, most).ToListAsync(cancellationToken);

    public async Task<int> CountAsync(SearchExpression expression, int most, CancellationToken cancellationToken) =>
        (await db.Database.SqlQueryRaw<int>(CountSql, Match(expression), most).ToListAsync(cancellationToken))[0];

    private static string Match(SearchExpression expression)
    {
        var all = string.Join(" AND ", expression.All.Select(group => Join(" OR ", group)));
        return expression.None.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", expression.None.Select(group => Join(" AND ", group)))})";
    }

    private static string Join(string by, IEnumerable<string> terms) => $"({string.Join(by, terms.Select(Quote))})";

    // In quotes FTS5 reads operators as text; a quote is doubled.
    private static string Quote(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
