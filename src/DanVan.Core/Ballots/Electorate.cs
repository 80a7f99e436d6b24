using System.Collections.Frozen;

namespace DanVan.Core.Ballots;

/// <summary>The id of a household in the register of its village (hộ gia đình).</summary>
public readonly record struct HouseholdId(Guid Value) : IId<HouseholdId>
{
    /// <inheritdoc />
    public static HouseholdId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>A household as the electorate holds it; one vote each.</summary>
/// <param name="Id">The household.</param>
/// <param name="Village">The code of its village.</param>
/// <param name="HasRepresentative">True when it has a verified representative, who alone may vote for it.</param>
/// <param name="Cluster">The cluster it meets in (cụm dân cư), where there are any.</param>
public sealed record Household(HouseholdId Id, string Village, bool HasRepresentative, int? Cluster = null);

/// <summary>One correction of a draft list.</summary>
/// <param name="Household">The household.</param>
/// <param name="Before">How it stood; null when it was added.</param>
/// <param name="After">How it stands; null when it was taken out.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who corrected it.</param>
/// <param name="At">When, UTC.</param>
public sealed record ElectorateCorrection(HouseholdId Household, Household? Before, Household? After, string Reason, AccountId By, DateTimeOffset At);

/// <summary>The list of households before it is frozen: corrections are possible, each with its reason.</summary>
public sealed class DraftElectorate
{
    private readonly Dictionary<HouseholdId, Household> _households;
    private readonly List<ElectorateCorrection> _corrections = [];

    /// <summary>Begins with the register. Throws when a household stands in it twice.</summary>
    public DraftElectorate(IEnumerable<Household> register) => _households = register.ToDictionary(household => household.Id);

    /// <summary>The corrections in their order.</summary>
    public IReadOnlyList<ElectorateCorrection> Corrections => _corrections;

    /// <summary>Adds a household, or changes how it stands.</summary>
    public Outcome<ElectorateCorrection> Put(Household household, string reason, AccountId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(household);
        if (string.IsNullOrWhiteSpace(reason)) return BallotRefusals.ReasonMissing;
        var before = _households.GetValueOrDefault(household.Id);
        _households[household.Id] = household;
        return Log(new(household.Id, before, household, reason, by, at.ToUniversalTime()));
    }

    /// <summary>Takes a household out.</summary>
    public Outcome<ElectorateCorrection> Remove(HouseholdId household, string reason, AccountId by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason)) return BallotRefusals.ReasonMissing;
        return _households.Remove(household, out var before)
            ? Log(new(household, before, null, reason, by, at.ToUniversalTime()))
            : BallotRefusals.NotInElectorate;
    }

    /// <summary>Freezes the list; what is done to the draft afterwards does not reach the frozen one.</summary>
    public Electorate Freeze(DateOnly on) => new(on, _households.Values);

    private ElectorateCorrection Log(ElectorateCorrection correction)
    {
        _corrections.Add(correction);
        return correction;
    }
}

/// <summary>The households of a vote, frozen at a date (danh sách hộ chốt đến ngày). Nothing changes it; the base of every threshold is taken from it.</summary>
public sealed class Electorate
{
    private readonly FrozenDictionary<HouseholdId, Household> _byId;

    /// <summary>Restores a stored snapshot. Throws when a household stands in it twice.</summary>
    public Electorate(DateOnly frozenOn, IEnumerable<Household> households)
    {
        FrozenOn = frozenOn;
        Households = Array.AsReadOnly([.. households.OrderBy(household => household.Id.Value)]);
        _byId = Households.ToDictionary(household => household.Id).ToFrozenDictionary();
    }

    /// <summary>The day it was frozen at.</summary>
    public DateOnly FrozenOn { get; }

    /// <summary>The households in the order of their ids.</summary>
    public IReadOnlyList<Household> Households { get; }

    /// <summary>Whether a household may take part.</summary>
    public Outcome Admit(HouseholdId household) =>
        !_byId.TryGetValue(household, out var found) ? BallotRefusals.NotInElectorate
        : found.HasRepresentative ? Outcome.Done
        : BallotRefusals.NoRepresentative;
}
