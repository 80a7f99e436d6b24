namespace DanVan.Platform.Search;

/// <summary>What a person looks for.</summary>
public sealed record SearchQuery
{
    /// <summary>The words as typed, with or without accents. All must be there.</summary>
    public required string Text { get; init; }

    /// <summary>Kinds of records; all when empty.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>A unit with everything below it; everywhere when empty.</summary>
    public string UnitPath { get; init; } = "";

    /// <summary>Tags that a record must have, each of them.</summary>
    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>Where the last page ended (<see cref="SearchPage.Next"/>); null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Most records on a page.</summary>
    public int PageSize { get; init; } = 20;
}

/// <summary>A record that was found. Its room turns it into a title and an address.</summary>
/// <param name="Kind">The prefix of its public code.</param>
/// <param name="Id">Its id.</param>
public readonly record struct SearchHit(string Kind, Guid Id);

/// <summary>One page of what was found: first what has every word as typed, accents included, then the rest; newest first within each.</summary>
/// <param name="Hits">The records.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
/// <param name="Total">How many there are, counted no further than one more than <see cref="MostCounted"/>.</param>
/// <param name="IsApproximate">True when nothing has the words and these records have similar ones: the page says so.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, string? Next, int? Total, bool IsApproximate = false)
{
    /// <summary>Totals end here: one more is shown as "1.000+".</summary>
    public const int MostCounted = 1_000;

    /// <summary>True when there are more than <see cref="MostCounted"/>.</summary>
    public bool IsTotalOpen => Total > MostCounted;

    internal static readonly SearchPage Empty = new([], null, 0);
}
