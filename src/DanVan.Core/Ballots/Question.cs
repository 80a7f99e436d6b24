namespace DanVan.Core.Ballots;

/// <summary>What a vote asks: options, and how many of them one ballot may mark.</summary>
/// <param name="Options">The options by their keys, in the order of the ballot; a tie is never broken by this order.</param>
/// <param name="Seats">How many may be marked: 1 for a decision, the seats for an election.</param>
public sealed record Question(IReadOnlyList<string> Options, int Seats = 1)
{
    /// <summary>The option that counts in favour of a decision.</summary>
    public const string Agree = "agree";

    /// <summary>Agree, disagree, other opinion.</summary>
    public static readonly Question Decision = new([Agree, "disagree", "other"]);

    /// <summary>An election among candidates.</summary>
    public static Outcome<Question> Election(IReadOnlyList<string> candidates, int seats)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        return candidates.Count == 0 || candidates.Distinct().Count() < candidates.Count ? BallotRefusals.Candidates : new Question([.. candidates], seats);
    }

    /// <summary>True for a ballot that marks options of the question, each once and not too many; an empty one is blank, not valid.</summary>
    internal bool IsValid(IReadOnlyList<string> marks) =>
        marks.Count > 0 && marks.Count <= Seats && marks.Distinct().Count() == marks.Count && marks.All(Options.Contains);
}
