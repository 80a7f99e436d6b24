using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace DanVan.Organisations.Pages.Units;

/// <summary>One village: its names, what it was made from and became, its numbers of households.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class VillageModel(VillageHistory history, UnitRegister register) : PageModel
{
    /// <summary>The village.</summary>
    public VillageLife Life { get; private set; } = null!;

    /// <summary>The units above it on the first day of its newest version, from the province down.</summary>
    public IReadOnlyList<UnitVersion> Above { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(code, cancellationToken) is not { } life) return NotFound();
        Life = life;
        var newest = life.Village.Newest;
        var on = register.On(newest.ValidFrom);
        if (on.Find(UnitPathCodes.Last(newest.CommunePath)) is { } commune) Above = on.FromRoot(commune);
        return Page();
    }
}
