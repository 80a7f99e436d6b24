using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Ends a village without a successor.</summary>
public sealed class CloseModel(VillageHistory history, OwnUnits own, CloseVillage close, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The village.</summary>
    public VillageHead Village { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        Input.Day = own.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await close.RunAsync(code, Input.Day!.Value, Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.VillagesOf(Village.CommuneCode));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var (head, exists) = await VillageHead.OfAsync(history, own, code, cancellationToken);
        if (head is null) return exists ? Forbid() : NotFound();
        Village = head;
        return null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The first day on which the village is no more.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? Day { get; set; }

        /// <summary>The resolution.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentMissing))]
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string? Document { get; set; }
    }
}
