using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Pages.Units;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Moves the villages of a commune that has ended to the one that took it over.</summary>
public sealed class MoveModel(UnitRegister register, OwnUnits own, MoveVillages move, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune that ended.</summary>
    public CommuneHead Commune { get; private set; } = null!;

    /// <summary>What it became.</summary>
    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    public IActionResult OnGet(string commune)
    {
        if (Find(commune) is { } wrong) return wrong;
        Input.To = Successors.Count == 1 ? Successors[0].Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string commune)
    {
        if (Find(commune) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var day = Commune.Unit.Valid.To!.Value;
        var outcome = await move.RunAsync(Commune.Path, register.On(day).PathOf(Input.To!) ?? "", null, day, Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.VillagesOf(Input.To!));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private IActionResult? Find(string code)
    {
        if (own.Commune(code, own.Today) is not { Unit.Valid.To: { } end } found || end > own.Today) return NotFound();
        Commune = new(found.Unit, found.Path);
        var units = register.On(end);
        // Who keeps the villages of a commune may take over those that come to it.
        Successors = [.. register.Links.Trace(found.Unit, end).Units.Where(t => own.Allows(OrganisationsPermits.ManageVillages, units.PathOf(t.Unit)))
            .Select(t => new SelectListItem(UnitShown.Name(t.Unit), t.Unit.Code))];
        return Successors.Count > 0 || own.Allows(OrganisationsPermits.ManageVillages, found.Path) ? null : Forbid();
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The commune they go to.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.CommuneMissing))]
        public string? To { get; set; }

        /// <summary>The resolution.</summary>
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string? Document { get; set; }
    }
}
