using DanVan.Core.RuleSets;

namespace DanVan.Core.Ballots;

/// <summary>A comparison with a threshold, with every number a page needs to spell it out.</summary>
/// <param name="Rule">The key of the threshold in the rule set.</param>
/// <param name="InFavour">The votes, households or villages in favour.</param>
/// <param name="Base">Of how many: all of them, not only those that took part.</param>
/// <param name="Threshold">The share that is needed.</param>
/// <param name="Article">The article that says so.</param>
public sealed record Arithmetic(string Rule, long InFavour, long Base, ShareValue Threshold, BilingualText Article)
{
    /// <summary>True when the threshold is reached; of nothing it never is.</summary>
    public bool IsReached => Threshold.IsReached(InFavour, Base);

    /// <summary>The least number in favour that reaches it; one more than there are when none does.</summary>
    public long Needed
    {
        get
        {
            var product = (Int128)Threshold.Numerator * Base;
            var whole = (long)(product / Threshold.Denominator);
            return Base == 0 ? 1 : Threshold.AtLeast && product % Threshold.Denominator == 0 ? whole : whole + 1;
        }
    }

    /// <summary>How many are missing; 0 when reached.</summary>
    public long Missing => Math.Max(0, Needed - InFavour);
}
