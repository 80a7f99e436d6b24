using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Enters a village.</summary>
public sealed class AddModel(OwnUnits own, FoundVillage found, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune.</summary>
    public CommuneHead Commune { get; private set; } = null!;

    public IActionResult OnGet(string commune)
    {
        Input.From = own.Today;
        return Find(commune) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string commune)
    {
        if (Find(commune) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        HouseholdNumber? number = Input.Households is { } households ? new(households, Input.People) : null;
        var outcome = await found.RunAsync(new NewVillage(Commune.Path, Input.Details, Input.From!.Value, Input.Document ?? "", number));
        if (outcome.Refused is not { } refused) return Redirect(Links.VillagesOf(commune));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private IActionResult? Find(string code)
    {
        var (head, exists) = CommuneHead.Of(own, OrganisationsPermits.ManageVillages, code, own.Today);
        if (head is null) return exists ? Forbid() : NotFound();
        Commune = head;
        return null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields : VillageFields
    {
        /// <summary>Households on the first day.</summary>
        [Range(0, HouseholdCount.Most, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
        public int? Households { get; set; }

        /// <summary>People on the first day.</summary>
        [Range(0, HouseholdCount.Most * 20, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
        public int? People { get; set; }
    }
}
