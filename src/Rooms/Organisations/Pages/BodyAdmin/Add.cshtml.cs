using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Enters one body of a unit.</summary>
public sealed class AddModel(OwnUnits own, OwnBodies ownBodies, BodyList bodies, BodyWork work, RefusalWords words) : PageModel
{
    /// <summary>The unit's path.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public string UnitPath { get; set; } = "";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public BodyFields Input { get; set; } = new();

    /// <summary>The unit's name.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>What may be chosen.</summary>
    public BodyChoices Choices { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Input.From = own.Today;
        return await FindAsync(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await work.FoundAsync(UnitPath, Input.Details, Input.From!.Value, Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.Body(outcome.Value));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (!UnitPathCodes.IsWellFormed(UnitPath) || await ownBodies.NameOfAsync(UnitPath, own.Today, cancellationToken) is not { } name) return NotFound();
        if (!own.Allows(OrganisationsPermits.ManageBodies, UnitPath)) return Forbid();
        UnitName = name;
        Choices = await BodyChoices.OfAsync(ownBodies, bodies, UnitPath, own.Today, null, cancellationToken);
        return null;
    }
}
