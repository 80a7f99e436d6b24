using DanVan.Platform.Ledger;

namespace DanVan.Organisations.Domain;

/// <summary>Where a number of households comes from.</summary>
public enum HouseholdSource
{
    /// <summary>Counted or confirmed by the village.</summary>
    Counted = 1,

    /// <summary>Added up when villages were merged, until somebody counts.</summary>
    Summed = 2,

    /// <summary>Read from a list that was imported.</summary>
    Imported = 3,
}

/// <summary>
/// How many households a village had on a day: the base of its votes (Law 10/2022 Art 21). Numbers are only added; of two for one day the later entry counts, so
/// that it can be told what was believed when a vote was opened.
/// </summary>
public sealed class HouseholdCount : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "households";

    /// <summary>More than any village has.</summary>
    public const int Most = 20_000;

    private HouseholdCount()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>Which village.</summary>
    public VillageId VillageId { get; private init; }

    /// <summary>The day the number is of; it holds until the next.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>Households (hộ gia đình).</summary>
    public int Households { get; private init; }

    /// <summary>Inhabitants (nhân khẩu); null when not told.</summary>
    public int? People { get; private init; }

    /// <summary>Where it comes from.</summary>
    public HouseholdSource Source { get; private init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>Who entered it; null for sums and the demo data.</summary>
    public AccountId? EnteredBy { get; private init; }

    /// <inheritdoc />
    LedgerEntry? IStaffAct.ToAct() => EnteredBy is not { } by
        ? null
        : new LedgerEntry(ActKind)
            .With("at", EnteredAt).With("by", by.Value).With("day", AsOf).With("households", Households).With("id", Id).With("people", People).With("source", $"{Source}").With("village", VillageId.Value);

    /// <summary>A number as of a day.</summary>
    public static HouseholdCount Of(VillageId village, DateOnly asOf, HouseholdNumber number, HouseholdSource source, AccountId? by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        VillageId = village,
        AsOf = asOf,
        Households = number.Households,
        People = number.People,
        Source = source,
        EnteredBy = by,
        EnteredAt = now,
    };

    /// <summary>The number that holds on a day: of the newest day not after it the one entered last; null when none is known.</summary>
    public static HouseholdCount? On(IEnumerable<HouseholdCount> counts, DateOnly day) =>
        counts.Where(c => c.AsOf <= day).OrderBy(c => c.AsOf).ThenBy(c => c.EnteredAt).ThenBy(c => c.Id).LastOrDefault();
}

/// <summary>Households and, where told, people.</summary>
public readonly record struct HouseholdNumber(int Households, int? People = null)
{
    /// <summary>True for numbers a village can have.</summary>
    public bool IsPossible => Households is >= 0 and <= HouseholdCount.Most && People is null or >= 0 and <= HouseholdCount.Most * 20;
}
