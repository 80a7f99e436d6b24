namespace DanVan.Platform.Search;

/// <summary>A full-text index as one engine reads it.</summary>
internal interface ISearchEngine
{
    /// <summary>Entries that an expression holds for, newest first, older than a key.</summary>
    Task<List<SearchMatch>> NewestAsync(SearchExpression expression, long before, int most, CancellationToken cancellationToken);

    /// <summary>How many entries an expression holds for, counted no further than <paramref name="most"/>.</summary>
    Task<int> CountAsync(SearchExpression expression, int most, CancellationToken cancellationToken);
}

/// <summary>An entry that was found.</summary>
/// <param name="Key">Its place in the engine's order, newest highest.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
internal sealed record SearchMatch(long Key, string Kind, Guid Id);
