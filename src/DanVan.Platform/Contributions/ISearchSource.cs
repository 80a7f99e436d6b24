namespace DanVan.Platform.Contributions;

/// <summary>Something public that was found, as it stands in the list.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="About">What it is, where and when, in a few words.</param>
public sealed record FoundRecord(string Title, string Address, string About);

/// <summary>A room's records of one kind, for the search over everything public: turns what the index found into what a reader sees.</summary>
public interface ISearchSource
{
    /// <summary>The prefix of the public codes, as in the index: <c>PA</c>.</summary>
    string Kind { get; }

    /// <summary>The records that the public may see, by id, in the language of the request; what has vanished meanwhile is left out.</summary>
    Task<IReadOnlyDictionary<Guid, FoundRecord>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>Public things with a name that are in no index, for the top of the list: units of today and of former times.</summary>
public interface INamedThings
{
    /// <summary>Those whose name answers to the words, best first.</summary>
    IReadOnlyList<FoundRecord> Find(string text, int most);
}
