using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>The communes whose villages one may keep.</summary>
public sealed class IndexModel(OwnUnits own, VillageTotals totals) : PageModel
{
    /// <summary>The province chosen, for those who may in several.</summary>
    [BindProperty(Name = "tinh", SupportsGet = true)]
    public string? Province { get; set; }

    /// <summary>The provinces to choose from.</summary>
    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    /// <summary>Communes with how many villages each has.</summary>
    public IReadOnlyList<(UnitChoice Commune, int Villages)> Communes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var provinces = own.Provinces(OrganisationsPermits.ManageVillages, own.Today);
        if (provinces.Count > 1) Provinces = [.. provinces.Select(p => new SelectListItem(p.Name, p.Code))];
        var communes = provinces.Any(p => p.Code == Province) || provinces.Count == 1
            ? own.Communes(OrganisationsPermits.ManageVillages, Province ?? provinces[0].Code, own.Today) : [];
        if (communes is [var only] && Provinces.Count == 0) return Redirect(Links.VillagesOf(only.Code));

        var counts = await totals.ByCommuneAsync(Province ?? (provinces is [var first, ..] ? first.Code : ""), own.Today, cancellationToken);
        Communes = [.. communes.Select(c => (c, counts.GetValueOrDefault(c.Path)))];
        return Page();
    }
}
