namespace DanVan.Organisations.Domain;

/// <summary>
/// A village or residential group (thôn, tổ dân phố) below a commune. It keeps its code for life; name, kind and commune are versioned by day. It is never
/// deleted: it ends, and its links say what took its place (Law 10/2022; Decree 59/2023).
/// </summary>
public sealed class Village
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Longest number of a decision.</summary>
    public const int DocumentMaxLength = 60;

    private readonly List<VillageVersion> _versions = [];

    private Village()
    {
    }

    /// <summary>The id.</summary>
    public VillageId Id { get; private init; }

    /// <summary>Our code, <c>17971-03</c>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<VillageVersion> Versions => _versions;

    /// <summary>The newest version, which may have ended.</summary>
    public VillageVersion Newest => _versions.MaxBy(v => v.ValidFrom)!;

    /// <summary>The path, <c>40/17971/17971-03</c>, as of the newest version.</summary>
    public string Path => UnitPathCodes.Then(Newest.CommunePath, Code);

    /// <summary>A new village of a commune.</summary>
    public static Village Found(string code, string communePath, VillageDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var village = new Village { Id = VillageId.New(now), Code = code, EnteredAt = now };
        village._versions.Add(VillageVersion.Begin(village.Id, communePath, details, from, document, now));
        return village;
    }

    /// <summary>The version of a day; null when it did not exist.</summary>
    public VillageVersion? On(DateOnly day) => _versions.Find(v => v.Valid.Contains(day));

    /// <summary>Another name, kind or point from a day on. On the first day of the newest version it corrects that version.</summary>
    public Outcome Change(VillageDetails details, DateOnly from, string document, DateTimeOffset now) => Renew(Newest.CommunePath, details, from, document, now);

    /// <summary>Another commune from a day on: communes were merged, or its boundary moved.</summary>
    public Outcome MoveTo(string communePath, DateOnly from, string document, DateTimeOffset now) => Renew(communePath, Newest.Details, from, document, now);

    /// <summary>Ends it: from <paramref name="day"/> on it is no more.</summary>
    public Outcome End(DateOnly day)
    {
        var newest = Newest;
        if (newest.ValidTo is not null) return VillageRefusals.NoVillage;
        if (day <= newest.ValidFrom) return VillageRefusals.BeforeLastChange;
        newest.End(day);
        return Outcome.Done;
    }

    private Outcome Renew(string communePath, VillageDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var newest = Newest;
        if (newest.ValidTo is not null) return VillageRefusals.NoVillage;
        if (from < newest.ValidFrom) return VillageRefusals.BeforeLastChange;
        if (newest.Details == details && newest.CommunePath == communePath) return VillageRefusals.NothingChanged;
        if (from == newest.ValidFrom)
        {
            newest.Correct(communePath, details);
            return Outcome.Done;
        }
        newest.End(from);
        _versions.Add(VillageVersion.Begin(Id, communePath, details, from, document, now));
        return Outcome.Done;
    }
}
