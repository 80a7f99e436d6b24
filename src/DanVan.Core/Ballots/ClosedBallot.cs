using System.Collections.Frozen;

namespace DanVan.Core.Ballots;

/// <summary>A vote after its close and before its count: how many voted in each channel is known, what they chose is not.</summary>
public sealed class ClosedBallot
{
    private readonly FrozenDictionary<Channel, int> _returned;

    internal ClosedBallot(
        Electorate electorate, Question question, DateTimeOffset at, IReadOnlyDictionary<HouseholdId, Channel> returned, IReadOnlySet<HouseholdId> issued, IReadOnlyList<BallotEntry> entries)
    {
        (Electorate, Question, ClosedAt, Entries) = (electorate, question, at, entries);
        _returned = returned.Values.CountBy(channel => channel).ToFrozenDictionary();
        NotReturned = [.. issued.Where(household => !returned.ContainsKey(household)).OrderBy(household => household.Value)];
        Voted = returned.Count;
    }

    /// <summary>The frozen households.</summary>
    public Electorate Electorate { get; }

    /// <summary>What was asked.</summary>
    public Question Question { get; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTimeOffset ClosedAt { get; }

    /// <summary>The register.</summary>
    public IReadOnlyList<BallotEntry> Entries { get; }

    /// <summary>Households that voted, each once.</summary>
    public int Voted { get; }

    /// <summary>Households that were handed a ballot and voted in no channel.</summary>
    public IReadOnlyList<HouseholdId> NotReturned { get; }

    /// <summary>How many voted in a channel.</summary>
    public int ReturnedBy(Channel channel) => _returned.GetValueOrDefault(channel);

    /// <summary>Takes the board's count: board and witnesses by the law, two equal entries by two people, and numbers that add up to the votes of each channel.</summary>
    public Outcome<CountedBallot> Count(DecisionRules rules, CountRecord record) => Count(rules, record, previous: null);

    internal Outcome<CountedBallot> Count(DecisionRules rules, CountRecord record, CountedBallot? previous)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(record);
        if (MeetingRules.Team(rules, record.Board).Refused is { } team) return team;
        if (MeetingRules.Witnesses(rules, record.Witnesses, record.Board).Refused is { } witnesses) return witnesses;
        if (record.First.By == record.Second.By) return BallotRefusals.OnePersonTwice;
        if (record.Differences().Count > 0) return BallotRefusals.EntriesDiffer;
        return AddsUp(record.First.Sheets) ? new CountedBallot(this, record, previous) : BallotRefusals.DoesNotAddUp;
    }

    private bool AddsUp(IReadOnlyList<CountSheet> sheets) =>
        sheets.Select(sheet => sheet.Channel).Distinct().Count() == sheets.Count
        && _returned.Keys.All(channel => sheets.Any(sheet => sheet.Channel == channel))
        && sheets.All(sheet => sheet.AddsUp(Question, ReturnedBy(sheet.Channel)));
}
