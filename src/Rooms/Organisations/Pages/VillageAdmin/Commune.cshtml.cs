using DanVan.Organisations.Domain;
using DanVan.Organisations.Pages.Units;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>The villages of a commune on a day, and what may be done with them.</summary>
public sealed class CommuneModel(OwnUnits own, UnitRegister register, VillageList villages, VillageTotals totals, TimeProvider clock) : PageModel
{
    /// <summary>The day asked for.</summary>
    [BindProperty(Name = Links.DayParameter, SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>The day shown.</summary>
    public ChosenDay Day { get; private set; }

    /// <summary>The commune.</summary>
    public CommuneHead Commune { get; private set; } = null!;

    /// <summary>Its villages.</summary>
    public IReadOnlyList<VillageLine> Villages { get; private set; } = [];

    /// <summary>True when the commune has ended and its villages wait to be moved.</summary>
    public bool HasEnded => !Commune.Unit.Valid.Contains(Day.Day);

    /// <summary>Communes that went into this one and still have villages.</summary>
    public IReadOnlyList<(UnitVersion Unit, int Villages)> Left { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string commune, CancellationToken cancellationToken)
    {
        Day = ChosenDay.Of(Asked, clock);
        var (head, exists) = CommuneHead.Of(own, OrganisationsPermits.ManageVillages, commune, Day.Day);
        if (head is null) return exists ? Forbid() : NotFound();
        Commune = head;
        Villages = await villages.WithHouseholdsAsync(head.Path, Day.Day, cancellationToken);
        Left = await LeftAsync(cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<(UnitVersion Unit, int Villages)>> LeftAsync(CancellationToken cancellationToken)
    {
        var before = register.On(Commune.Unit.Valid.From.AddDays(-1));
        var sources = register.Links.Into(Commune.Unit).Where(l => l.Change.Date == Commune.Unit.Valid.From).Select(l => l.From).Distinct().ToDictionary(before.PathOf);
        if (sources.Count == 0) return [];
        var counts = await totals.OfAsync(sources.Keys, Day.Day, cancellationToken);
        return [.. counts.Select(c => (sources[c.Key], c.Value)).OrderBy(c => c.Item1.Code, StringComparer.Ordinal)];
    }
}
