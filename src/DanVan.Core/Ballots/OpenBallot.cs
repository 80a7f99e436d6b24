namespace DanVan.Core.Ballots;

/// <summary>
/// A vote that runs (đang lấy phiếu). It registers that a household voted and never what, so that there is no total to be asked for before the close. The first vote of a
/// household counts in whatever channel it came; a later one is refused and logged.
/// </summary>
/// <param name="electorate">The frozen households.</param>
/// <param name="question">What is asked.</param>
public sealed class OpenBallot(Electorate electorate, Question question)
{
    private readonly HashSet<HouseholdId> _issued = [];
    private readonly Dictionary<HouseholdId, Channel> _returned = [];
    private readonly List<BallotEntry> _entries = [];
    private bool _closed;

    /// <summary>The frozen households.</summary>
    public Electorate Electorate { get; } = electorate;

    /// <summary>What is asked.</summary>
    public Question Question { get; } = question;

    /// <summary>The register, to be stored row by row; refused second votes stand in it too.</summary>
    public IReadOnlyList<BallotEntry> Entries => _entries;

    /// <summary>Makes the vote again from its stored rows. Throws when they could not have happened.</summary>
    public static OpenBallot Restore(Electorate electorate, Question question, IEnumerable<BallotEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var ballot = new OpenBallot(electorate, question);
        foreach (var entry in entries)
        {
            if (ballot.Refusal(entry) is { } refusal && !(entry.Event == BallotEvent.SecondRefused && refusal == BallotRefusals.AlreadyVoted))
                throw new ArgumentException($"The {entry.Event} of {entry.Household} could not have happened: {refusal.Code}.", nameof(entries));
            ballot.Write(entry);
        }

        return ballot;
    }

    /// <summary>True when the household's vote has arrived.</summary>
    public bool HasVoted(HouseholdId household) => _returned.ContainsKey(household);

    /// <summary>Hands a paper ballot to a household.</summary>
    public Outcome<BallotEntry> Issue(HouseholdId household, AccountId by, DateTimeOffset at) => Take(new(household, Channel.Paper, BallotEvent.Issued, by, at.ToUniversalTime()));

    /// <summary>Takes a spoilt paper ballot back and hands out another.</summary>
    public Outcome<BallotEntry> Replace(HouseholdId household, string reason, AccountId by, DateTimeOffset at) =>
        Take(new(household, Channel.Paper, BallotEvent.Replaced, by, at.ToUniversalTime(), reason));

    /// <summary>Registers that a household voted. A second vote is refused, and the refusal is logged.</summary>
    public Outcome<BallotEntry> Return(HouseholdId household, Channel channel, AccountId by, DateTimeOffset at)
    {
        var entry = new BallotEntry(household, channel, BallotEvent.Returned, by, at.ToUniversalTime());
        var outcome = Take(entry);
        if (outcome.Refused == BallotRefusals.AlreadyVoted) Write(entry with { Event = BallotEvent.SecondRefused });
        return outcome;
    }

    /// <summary>Ends the vote; this register takes nothing more.</summary>
    public ClosedBallot Close(DateTimeOffset at)
    {
        if (_closed) throw new InvalidOperationException("The vote is closed already.");
        _closed = true;
        return new(Electorate, Question, at.ToUniversalTime(), _returned, _issued, [.. _entries]);
    }

    private Outcome<BallotEntry> Take(BallotEntry entry)
    {
        if (Refusal(entry) is { } refusal) return refusal;
        Write(entry);
        return entry;
    }

    private Refusal? Refusal(BallotEntry entry)
    {
        if (_closed) return BallotRefusals.Closed;
        if (Electorate.Admit(entry.Household).Refused is { } refusal) return refusal;
        if (HasVoted(entry.Household)) return BallotRefusals.AlreadyVoted;
        return entry.Event switch
        {
            BallotEvent.Issued when _issued.Contains(entry.Household) => BallotRefusals.AlreadyIssued,
            BallotEvent.Replaced when string.IsNullOrWhiteSpace(entry.Reason) => BallotRefusals.ReasonMissing,
            BallotEvent.Replaced or BallotEvent.Returned when entry.Channel == Channel.Paper && !_issued.Contains(entry.Household) => BallotRefusals.NotIssued,
            BallotEvent.SecondRefused => BallotRefusals.NotIssued,
            _ => null,
        };
    }

    private void Write(BallotEntry entry)
    {
        _entries.Add(entry);
        if (entry.Event == BallotEvent.Issued) _issued.Add(entry.Household);
        if (entry.Event == BallotEvent.Returned) _returned.Add(entry.Household, entry.Channel);
    }
}
