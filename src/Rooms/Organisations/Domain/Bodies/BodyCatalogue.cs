using DanVan.Core.RuleSets;

namespace DanVan.Organisations.Domain;

/// <summary>A body that units of a tier usually have.</summary>
/// <param name="Kind">Its kind, unique in its set.</param>
/// <param name="Name">Its name; <c>{0}</c> stands for the unit with its type, <c>{1}</c> for the name alone.</param>
/// <param name="Posts">The codes of its posts.</param>
/// <param name="Above">The kind of the body it belongs to.</param>
/// <param name="For">The types of unit that have it; none means all.</param>
/// <param name="Optional">Not every unit has it.</param>
public sealed record StandardBody(string Kind, BilingualText Name, IReadOnlyList<string> Posts, string? Above = null, IReadOnlyList<UnitType>? For = null, bool Optional = false)
{
    /// <summary>The Vietnamese name for a unit.</summary>
    public string VietnameseFor(string inSentence, string bare) => Fill(Name.Vi, inSentence, bare);

    /// <summary>The English name for a unit.</summary>
    public string EnglishFor(string full, string bare) => Fill(Name.En, full, bare);

    private static string Fill(string template, string full, string bare) =>
        template.Replace("{0}", full, StringComparison.Ordinal).Replace("{1}", bare, StringComparison.Ordinal);
}

/// <summary>A post with the powers that usually go with it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its title.</param>
/// <param name="Powers">What its holder may do.</param>
public sealed record StandardPost(string Code, BilingualText Name, IReadOnlyList<Powers> Powers)
{
    /// <summary>The powers as one value.</summary>
    public Powers AllPowers => Powers.Aggregate(Domain.Powers.None, (all, power) => all | power);
}

/// <summary>The bodies and posts of each tier on a day, from the rule set <c>bodies-of-units</c>: the law and usage as data.</summary>
public sealed class BodyCatalogue
{
    /// <summary>The rule set.</summary>
    public const string RuleSetId = "bodies-of-units";

    private readonly RuleVersion? _rules;

    private BodyCatalogue(RuleVersion? rules) => _rules = rules;

    /// <summary>The catalogue in force on a day; empty when none was.</summary>
    public static BodyCatalogue On(RuleBook book, DateOnly day) => new(book.Find(RuleSetId)?.On(day));

    /// <summary>The usual bodies of a unit, in order; <paramref name="level"/> null means a village.</summary>
    public IReadOnlyList<StandardBody> Of(UnitLevel? level, UnitType? type) =>
        [.. Table<StandardBody>(level switch { UnitLevel.Province => "province", UnitLevel.District => "district", UnitLevel.Commune => "commune", _ => "village" })
            .Where(b => b.For is null || (type is { } t && b.For.Contains(t)))];

    /// <summary>All posts.</summary>
    public IReadOnlyList<StandardPost> Posts => Table<StandardPost>("posts");

    private IReadOnlyList<T> Table<T>(string key) => _rules?.Values.ContainsKey(key) == true ? _rules.Table<T>(key) : [];
}
