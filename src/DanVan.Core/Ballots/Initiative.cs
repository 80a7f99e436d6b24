namespace DanVan.Core.Ballots;

/// <summary>A household's consent that a citizens' initiative be put to the community.</summary>
/// <param name="Household">The household.</param>
/// <param name="On">The day it was expressed.</param>
public readonly record struct Consent(HouseholdId Household, DateOnly On);

/// <summary>A citizens' initiative (sáng kiến của công dân, Art 16(3)): enough consents, each once and not older than its validity.</summary>
public static class Initiative
{
    /// <summary>The last day a consent counts; a day off does not lengthen it, since nothing is to be done on it.</summary>
    public static DateOnly LastDay(DecisionRules rules, DateOnly expressed)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return expressed.AddMonths(rules.Law.Deadline("consent-validity").Limit.Amount);
    }

    /// <summary>How many households consent on a day, of all.</summary>
    public static Arithmetic Measure(DecisionRules rules, Electorate electorate, IEnumerable<Consent> consents, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(electorate);
        var valid = consents.Where(consent => consent.On <= day && day <= LastDay(rules, consent.On) && electorate.Admit(consent.Household).IsDone)
            .Select(consent => consent.Household).Distinct().Count();
        return rules.Measure("initiative", valid, rules.Base(electorate));
    }

    /// <summary>Whether it is put to the community: by its consents, or below them by the Front board's recorded approval.</summary>
    public static Outcome Admit(Arithmetic consents, bool frontBoardApproved)
    {
        ArgumentNullException.ThrowIfNull(consents);
        return consents.IsReached || frontBoardApproved ? Outcome.Done : BallotRefusals.TooFew;
    }
}
