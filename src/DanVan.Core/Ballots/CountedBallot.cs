namespace DanVan.Core.Ballots;

/// <summary>A counted vote (đã kiểm phiếu): the only one that has totals. A recount makes another and keeps this one.</summary>
public sealed class CountedBallot
{
    internal CountedBallot(ClosedBallot ballot, CountRecord record, CountedBallot? previous)
    {
        (Ballot, Record, Previous) = (ballot, record, previous);
        var sheets = record.First.Sheets;
        Votes = ballot.Question.Options.ToDictionary(option => option, option => sheets.Sum(sheet => sheet.Votes[option]));
        Blank = sheets.Sum(sheet => sheet.Blank);
        Invalid = sheets.Sum(sheet => sheet.Invalid);
    }

    /// <summary>The closed vote.</summary>
    public ClosedBallot Ballot { get; }

    /// <summary>The count it rests on.</summary>
    public CountRecord Record { get; }

    /// <summary>The count before this one; null for the first.</summary>
    public CountedBallot? Previous { get; }

    /// <summary>Votes by option over all channels.</summary>
    public IReadOnlyDictionary<string, int> Votes { get; }

    /// <summary>Blank ballots.</summary>
    public int Blank { get; }

    /// <summary>Ballots that could not be counted.</summary>
    public int Invalid { get; }

    /// <summary>Counts again; the conditions are the same.</summary>
    public Outcome<CountedBallot> Recount(DecisionRules rules, CountRecord record) => Ballot.Count(rules, record, previous: this);

    /// <summary>A decision's result: those who agree, of all households.</summary>
    public Arithmetic Decide(DecisionRules rules, Matter matter) => Of(rules, matter, Question.Agree);

    /// <summary>An election's result: each candidate needs the threshold of all households; the most votes take the seats.</summary>
    public ElectionResult Elect(DecisionRules rules, Matter matter)
    {
        var measured = Ballot.Question.Options.Select(candidate => new CandidateResult(candidate, Of(rules, matter, candidate)))
            .OrderByDescending(result => result.Arithmetic.InFavour).ToList();
        return ElectionResult.Of(measured, Ballot.Question.Seats);
    }

    private Arithmetic Of(DecisionRules rules, Matter matter, string option)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Votes.TryGetValue(option, out var votes)
            ? rules.Measure(rules.Of(matter).Threshold, votes, rules.Base(Ballot.Electorate))
            : throw new InvalidOperationException($"The question has no option '{option}'.");
    }
}

/// <summary>One candidate's votes.</summary>
/// <param name="Candidate">The option's key.</param>
/// <param name="Arithmetic">The votes against the threshold.</param>
public sealed record CandidateResult(string Candidate, Arithmetic Arithmetic);

/// <summary>Who is elected. The law breaks no tie: those tied for the last seat are not elected until a new vote.</summary>
/// <param name="Candidates">All, most votes first.</param>
/// <param name="Elected">The elected, most votes first.</param>
/// <param name="Tied">Those who reached the threshold and tie for too few seats.</param>
/// <param name="OpenSeats">Seats for which the commune decides on a new vote.</param>
public sealed record ElectionResult(IReadOnlyList<CandidateResult> Candidates, IReadOnlyList<string> Elected, IReadOnlyList<string> Tied, int OpenSeats)
{
    internal static ElectionResult Of(IReadOnlyList<CandidateResult> ordered, int seats)
    {
        var reached = ordered.Where(result => result.Arithmetic.IsReached).ToList();
        var edge = reached.Count > seats && reached[seats - 1].Arithmetic.InFavour == reached[seats].Arithmetic.InFavour ? reached[seats].Arithmetic.InFavour : -1;
        var elected = reached.Take(seats).Where(result => result.Arithmetic.InFavour != edge).Select(result => result.Candidate).ToList();
        return new(ordered, elected, [.. reached.Where(result => result.Arithmetic.InFavour == edge).Select(result => result.Candidate)], seats - elected.Count);
    }
}
