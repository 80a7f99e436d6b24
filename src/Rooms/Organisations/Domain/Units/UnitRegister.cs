namespace DanVan.Organisations.Domain;

/// <summary>
/// All administrative units of Vietnam since 2004-08-31, version by version, with the changes that link them. It never changes while the program runs,
/// is made once and is safe to share.
/// </summary>
public sealed class UnitRegister
{
    /// <summary>The first day of the record; a unit that starts here existed then or earlier.</summary>
    public static readonly DateOnly FirstDay = new(2004, 8, 31);

    /// <summary>The first day of local government in two tiers: no districts from here on (Law 72/2025/QH15).</summary>
    public static readonly DateOnly TwoTiersSince = new(2025, 7, 1);

    private readonly Dictionary<string, UnitVersion[]> _byCode;
    private readonly ILookup<string, UnitVersion> _byParent;
    private readonly Lazy<UnitLinks> _links;
    private readonly Lazy<UnitNames> _names;

    /// <summary>Takes the rows of the reference files.</summary>
    public UnitRegister(IReadOnlyList<UnitVersion> versions, IReadOnlyList<UnitChange> changes)
    {
        Versions = versions;
        Changes = changes;
        _byCode = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.OrderBy(v => v.Valid.From).ToArray());
        _byParent = versions.ToLookup(v => v.ParentCode ?? "");
        _links = new(() => new UnitLinks(this));
        _names = new(() => new UnitNames(this));
    }

    /// <summary>All versions, in the order of the files.</summary>
    public IReadOnlyList<UnitVersion> Versions { get; }

    /// <summary>All changes, in the order of the files.</summary>
    public IReadOnlyList<UnitChange> Changes { get; }

    /// <summary>The day of the newest change known.</summary>
    public DateOnly NewestChange => Versions.Max(v => v.Valid.From);

    /// <summary>The units of one day.</summary>
    public UnitsOn On(DateOnly date) => new(this, date);

    /// <summary>The unit that had this code on that day; null when there was none.</summary>
    public UnitVersion? Find(string code, DateOnly date)
    {
        if (!_byCode.TryGetValue(code, out var versions)) return null;
        foreach (var version in versions)
            if (version.Valid.Contains(date)) return version;
        return null;
    }

    /// <summary>All versions that ever had this code, oldest first. They need not be the same place.</summary>
    public IReadOnlyList<UnitVersion> VersionsOf(string code) => _byCode.GetValueOrDefault(code) ?? [];

    /// <summary>All codes ever used.</summary>
    public IReadOnlyCollection<string> Codes => _byCode.Keys;

    /// <summary>Where units came from and what became of them.</summary>
    public UnitLinks Links => _links.Value;

    /// <summary>Search by name, on one day or over all times.</summary>
    public UnitNames Names => _names.Value;


    internal IEnumerable<UnitVersion> EverBelow(string parentCode) => _byParent[parentCode];
}
