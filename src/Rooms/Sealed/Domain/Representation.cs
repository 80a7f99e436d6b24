using DanVan.Core.RuleSets;

namespace DanVan.Sealed.Domain;

/// <summary>How many may speak for a group (người đại diện; Law 42/2013 Art 29, rule 83).</summary>
public static class Representation
{
    private const string Set = "reception-limits";

    /// <summary>The most representatives of so many people on a day; 0 when they need none.</summary>
    public static int Most(int people, RuleBook book, DateOnly day)
    {
        var law = book.InForce(Set, day);
        if (people < law.Number("group-from")) return 0;
        return (int)law.Number(people > law.Number("large-group-over") ? "large-group-representatives" : "representatives");
    }

    /// <summary>Whether an appointment holds: enough and not too many, and signed by all.</summary>
    public static Outcome Check(GroupRecord group, RuleBook book, DateOnly day)
    {
        var most = Most(group.People, book, day);
        if (group.Representatives.Count > Math.Max(most, 0) || (most > 0 && group.Representatives.Count == 0)) return SealedRefusals.Representatives;
        return most > 0 && !group.SignedByAll ? SealedRefusals.NotSigned : Outcome.Done;
    }
}
