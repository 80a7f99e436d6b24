using DanVan.Platform.Data;

namespace DanVan.Platform.Search;

/// <summary>A full-text index as one engine reads it. A key is an entry's place in the engine's order, newest highest.</summary>
internal interface ISearchEngine
{
    /// <summary>Keys of entries that an expression holds for: all of them, or as many as asked.</summary>
    Task<List<long>> KeysAsync(SearchExpression expression, int most, CancellationToken cancellationToken);

    /// <summary>The entries of keys that an expression gave, in any order.</summary>
    Task<List<SearchMatch>> EntriesAsync(SearchExpression expression, IReadOnlyList<long> keys, CancellationToken cancellationToken);

    /// <summary>The newest entries that an expression holds for, older than a key.</summary>
    Task<List<SearchMatch>> NewestAsync(SearchExpression expression, long before, int most, CancellationToken cancellationToken);
}

/// <summary>An entry that was found.</summary>
/// <param name="Key">Its place in the engine's order.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Terms">Its terms, parted by spaces.</param>
internal sealed record SearchMatch(long Key, string Kind, Guid Id, string Terms);

/// <summary>Chooses the engine.</summary>
internal static class SearchEngine
{
    /// <summary>The index of a context.</summary>
    public static ISearchEngine Of(AppDbContext db) => db.IsSqlite ? new SqliteSearch(db) : new PostgresSearch(db);
}
