namespace DanVan.Core.RuleSets;

/// <summary>One subject of law or local regulation through time (bộ quy định): its versions, oldest first, never two on one day.</summary>
/// <param name="Id">Kebab-case, and the name of its file: <c>complaint-limits</c>.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Versions">The versions in order.</param>
public sealed record RuleSet(string Id, BilingualText Title, IReadOnlyList<RuleVersion> Versions)
{
    /// <summary>The version in force on a day; null before the first, after the last and in a gap.</summary>
    public RuleVersion? On(DateOnly day) => Versions.FirstOrDefault(version => version.Holds(day));

    /// <summary>Periods between two versions in which none is in force: to be looked at, not an error.</summary>
    public IEnumerable<RuleGap> Gaps() =>
        from pair in Versions.Zip(Versions.Skip(1))
        let ended = pair.First.ValidTo!.Value
        where ended.AddDays(1) < pair.Second.ValidFrom
        select new RuleGap(Id, ended.AddDays(1), pair.Second.ValidFrom.AddDays(-1));
}

/// <summary>A period without a rule.</summary>
/// <param name="SetId">The rule set.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record RuleGap(string SetId, DateOnly From, DateOnly To);
