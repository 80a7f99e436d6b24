using DanVan.Core.RuleSets;

namespace DanVan.Core.Ballots;

/// <summary>
/// The law on the community's decisions as it stood on a day (thực hiện dân chủ ở cơ sở), read from the rule set <c>grassroots-decisions</c>.
/// <para>
/// The mechanism goes one way: <see cref="DraftElectorate"/> is frozen to an <see cref="Electorate"/>; an <see cref="OpenBallot"/> registers who voted in which channel and never
/// what; closed, it is a <see cref="ClosedBallot"/>, which takes the count of the board; only the <see cref="CountedBallot"/> made from that has totals and a result.
/// A room stores households, <see cref="BallotEntry"/> rows and <see cref="CountRecord"/> rows, and makes the same ballot again from them.
/// </para>
/// </summary>
/// <param name="Law">The version in force on the day of the vote.</param>
public sealed record DecisionRules(RuleVersion Law)
{
    /// <summary>The rule set's id.</summary>
    public const string SetId = "grassroots-decisions";

    private readonly IReadOnlyList<MatterRule> _matters = Law.Table<MatterRule>("matters");

    /// <summary>The rules in force on a day.</summary>
    public static DecisionRules On(RuleBook book, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(book.InForce(SetId, day));
    }

    /// <summary>All matters in the order of the law.</summary>
    public IReadOnlyList<MatterRule> Matters => _matters;

    /// <summary>What the law says of a matter.</summary>
    public MatterRule Of(Matter matter) => _matters.Single(rule => rule.Matter == matter);

    /// <summary>Compares a part with a whole by the share of that key: <c>procedure</c>, <c>mode-poll</c>, <c>removal-petition</c>, <c>convention-quorum</c>.</summary>
    public Arithmetic Measure(string key, long part, long whole) => new(key, part, whole, Law.Share(key), Law.Values[key].Source ?? Law.Sources[0]);

    /// <summary>How many households a decision is measured by (tổng số đại diện hộ gia đình).</summary>
    public int Base(Electorate electorate)
    {
        ArgumentNullException.ThrowIfNull(electorate);
        return Law.IsOn("count-unrepresented") ? electorate.Households.Count : electorate.Households.Count(household => household.HasRepresentative);
    }

    /// <summary>True when a meeting cannot reach the minimum approval even if all present agree: the failed meeting of Art 19(1)(b).</summary>
    public bool MeetingFails(Matter matter, int present, int total) =>
        !Measure(Of(matter).Threshold, present, total).IsReached || (matter == Matter.Convention && !Measure("convention-quorum", present, total).IsReached);

    /// <summary>Whether a matter may be decided in a form; for ballots also why they are chosen.</summary>
    public Outcome Admit(Matter matter, Scope scope, VoteForm form, BallotCase? why = null)
    {
        var rule = Of(matter);
        if (!rule.Scopes.Contains(scope)) return BallotRefusals.OtherScope;
        if (!rule.Forms.Contains(form)) return BallotRefusals.OtherForm;
        if (form != VoteForm.Ballots) return Outcome.Done;
        if (why is null || !rule.BallotCases.Contains(why.Value)) return BallotRefusals.NoCaseForBallots;
        return why == BallotCase.CommuneChose && scope != Scope.Commune ? BallotRefusals.NoCaseForBallots : Outcome.Done;
    }

    /// <summary>The day a passed decision takes effect, or what it still waits for.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="scope">Where it holds.</param>
    /// <param name="passed">The day it was passed.</param>
    /// <param name="set">The day the commune set, for a commune-wide decision.</param>
    /// <param name="recognised">The day of the recognition decision.</param>
    public Outcome<DateOnly> EffectiveDay(Matter matter, Scope scope, DateOnly passed, DateOnly? set = null, DateOnly? recognised = null)
    {
        if (Of(matter).Effect != Effect.DayPassed) return recognised is { } day && day >= passed ? day : BallotRefusals.NotRecognised;
        if (scope == Scope.Village) return passed;
        return set is { } chosen && chosen >= passed ? chosen : BallotRefusals.NoDaySet;
    }
}
