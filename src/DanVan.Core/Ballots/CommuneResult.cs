namespace DanVan.Core.Ballots;

/// <summary>A commune-wide decision: of all villages, how many passed it. A village that has not voted stays in the base and counts as not passed.</summary>
public static class CommuneResult
{
    /// <summary>Adds the villages up.</summary>
    /// <param name="rules">The law on the day.</param>
    /// <param name="allVillages">All villages of the commune.</param>
    /// <param name="passed">The result of each village that has one.</param>
    public static Arithmetic Of(DecisionRules rules, IReadOnlySet<string> allVillages, IReadOnlyDictionary<string, Arithmetic> passed)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(allVillages);
        return rules.Measure("villages", allVillages.Count(village => passed.TryGetValue(village, out var result) && result.IsReached), allVillages.Count);
    }
}
