namespace DanVan.Core.Ballots;

/// <summary>What a decision on items 1 and 2 lets a village collect (mức đóng góp; Law 10/2022 Art 15(1)–(2)).</summary>
/// <param name="Dong">The most a household may be asked for, in đồng.</param>
/// <param name="EffectiveOn">The day the decision takes effect; null while it has none.</param>
public sealed record ContributionLevel(long Dong, DateOnly? EffectiveOn)
{
    /// <summary>Whether an amount may be taken from a household on a day: not before the decision is effective, nor above its level with what the household gave before.</summary>
    /// <param name="day">The day.</param>
    /// <param name="amount">The amount in đồng.</param>
    /// <param name="given">What the household gave under this decision before, in đồng.</param>
    public Outcome Collect(DateOnly day, long amount, long given)
    {
        if (EffectiveOn is not { } effective || day < effective) return BallotRefusals.NotEffective;
        if (amount <= 0) return BallotRefusals.NoAmount;
        return amount <= Dong - given ? Outcome.Done : BallotRefusals.AboveLevel;
    }
}
