using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Enters the usual bodies of a unit at once.</summary>
public sealed class StandardModel(OwnUnits own, OwnBodies ownBodies, MakeStandardBodies make, RefusalWords words) : PageModel
{
    /// <summary>The unit's path.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public string UnitPath { get; set; } = "";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The unit's name.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>The usual bodies.</summary>
    public IReadOnlyList<StandardBody> Standard { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Input.From = own.Today;
        if (await FindAsync(cancellationToken) is { } wrong) return wrong;
        Input.Kinds = [.. Standard.Where(b => !b.Optional).Select(b => b.Kind)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await make.RunAsync(UnitPath, Input.From!.Value, [.. Input.Kinds], Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.BodiesOf(UnitPath));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        var day = Input.From ?? own.Today;
        if (!UnitPathCodes.IsWellFormed(UnitPath) || await ownBodies.NameOfAsync(UnitPath, own.Today, cancellationToken) is not { } name) return NotFound();
        if (!own.Allows(OrganisationsPermits.ManageBodies, UnitPath)) return Forbid();
        UnitName = name;
        Standard = ownBodies.Standard(UnitPath, day);
        return null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The first day of the bodies.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? From { get; set; }

        /// <summary>Which are entered.</summary>
        public IList<string> Kinds { get; set; } = [];

        /// <summary>The document they rest on.</summary>
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string? Document { get; set; }
    }
}
