using DanVan.Platform.Data;

namespace DanVan.Platform.Search;

/// <summary>
/// Public records that may tell of the same matter: around a pin, and in the unit where they name the same street or hamlet. It reads the search index, so it never sees what is not public, and at most
/// <see cref="Most"/> records a look, however many there are.
/// </summary>
public sealed class NearbyRecords(AppDbContext db)
{
    /// <summary>Most records of one look, the newest.</summary>
    public const int Most = 100;

    private const int MostNames = 3;

    private readonly ISearchEngine _engine = SearchEngine.Of(db);

    /// <summary>Ids of candidates, for a score to choose from. Without a pin and without a name the newest of the unit.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="unitPath">The unit, usually the commune.</param>
    /// <param name="point">The pin.</param>
    /// <param name="names">Names of streets and hamlets without accents, as words parted by spaces.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyCollection<Guid>> FindAsync(string kind, string unitPath, MapPoint? point, IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        var looks = names.Take(MostNames).Select(name => (IReadOnlyList<IReadOnlyList<string>>)[[SearchTerms.Unit(unitPath)], .. name.Split(' ').Select(word => new[] { word })]).ToList();
        if (point is { } pin) looks.Add([[.. MapCell.Of(pin).WithNeighbours().Select(SearchTerms.Cell)]]);
        if (looks.Count == 0) looks.Add([[SearchTerms.Unit(unitPath)]]);

        var ids = new HashSet<Guid>();
        foreach (var look in looks)
            ids.UnionWith((await _engine.NewestAsync(new([[SearchTerms.Kind(kind)], .. look], []), long.MaxValue, Most, cancellationToken)).Select(m => m.Id));
        return ids;
    }
}
