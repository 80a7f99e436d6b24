using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.Units;

/// <summary>One change in the history of a unit.</summary>
/// <param name="Change">The change.</param>
/// <param name="From">What went into it, with whether only a part did.</param>
/// <param name="To">What came of it.</param>
public sealed record UnitStep(UnitChange Change, IReadOnlyList<UnitTrace> From, IReadOnlyList<UnitVersion> To)
{
    /// <summary>The changes that made a unit, gave it parts, took parts from it or ended it, oldest first.</summary>
    public static IReadOnlyList<UnitStep> Of(UnitLinks links, UnitVersion unit)
    {
        var arrows = links.Into(unit).Concat(links.OutOf(unit)).ToList();
        var changes = arrows.Select(l => l.Change).Concat(links.EndingsOf(unit)).Distinct().OrderBy(c => c.Date);
        return [.. changes.Select(change => new UnitStep(change,
            [.. links.Of(change).DistinctBy(l => l.From).Select(l => new UnitTrace(l.From, l.IsPartial))],
            [.. links.Of(change).Select(l => l.To).Distinct()]))];
    }
}
