namespace DanVan.Organisations.Domain;

/// <summary>The id of a village.</summary>
public readonly record struct VillageId(Guid Value) : IId<VillageId>
{
    /// <inheritdoc />
    public static VillageId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static VillageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>The two kinds the law knows (Law 10/2022 Art 2(4)); what a place is called (xóm, bản, khối) is part of its name.</summary>
public enum VillageKind
{
    /// <summary>Thôn: also làng, ấp, bản, buôn, bon, phum, sóc, xóm.</summary>
    Village = 1,

    /// <summary>Tổ dân phố: also khu phố, khối phố, khóm, tiểu khu, khối.</summary>
    ResidentialGroup = 2,
}

/// <summary>What a village is like from a day on.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Name">Its full name with the word for it: <c>Xóm Sen 1</c>.</param>
/// <param name="Point">A point in it, for maps; null when not known.</param>
public sealed record VillageDetails(VillageKind Kind, string Name, GeoPoint? Point = null);

/// <summary>Why a change of a village is refused.</summary>
public static class VillageRefusals
{
    /// <summary>The actor's unit is another.</summary>
    public static readonly Refusal NotYours = new("organisations.not-yours");

    /// <summary>There is no such commune on that day.</summary>
    public static readonly Refusal NoCommune = new("organisations.no-commune");

    /// <summary>There is no such village on that day.</summary>
    public static readonly Refusal NoVillage = new("organisations.no-village");

    /// <summary>Another village of the commune bears this name on that day.</summary>
    public static readonly Refusal NameTaken = new("organisations.name-taken");

    /// <summary>The day lies before the village's last change: history is not rewritten.</summary>
    public static readonly Refusal BeforeLastChange = new("organisations.before-last-change");

    /// <summary>Nothing would change.</summary>
    public static readonly Refusal NothingChanged = new("organisations.nothing-changed");

    /// <summary>A merger needs at least two villages of one commune, a split at least two parts.</summary>
    public static readonly Refusal TooFew = new("organisations.too-few");

    /// <summary>The day lies in the future, or before the record begins.</summary>
    public static readonly Refusal DayOutside = new("organisations.day-outside");

    /// <summary>No village has so many households or people.</summary>
    public static readonly Refusal NumberImpossible = new("organisations.number-impossible");
}
