using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using DanVan.Vietnamese;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Divides a village into up to four.</summary>
public sealed class SplitModel(VillageHistory history, OwnUnits own, SplitVillage split, RefusalWords words) : PageModel
{
    private const int MostParts = 4;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The village.</summary>
    public VillageHead Village { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        Input.Day = own.Today;
        Input.Parts = [.. Enumerable.Range(0, MostParts).Select(_ => new Part())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var kind = Village.Village.Newest.Kind;
        var parts = Input.Parts.Where(p => VietnameseText.Fold(p.Name ?? "").Length > 0)
            .Select(p => new VillagePart(new VillageDetails(kind, p.Name!), p.Households is { } number ? new HouseholdNumber(number) : null)).ToList();
        var outcome = await split.RunAsync(code, parts, Input.Day!.Value, Input.Document ?? "");
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
        /// <summary>The parts; empty lines are left out.</summary>
        public IList<Part> Parts { get; set; } = [];

        /// <summary>The first day of the parts.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? Day { get; set; }

        /// <summary>The resolution.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentMissing))]
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string? Document { get; set; }
    }

    /// <summary>One part.</summary>
    public sealed class Part
    {
        /// <summary>Its name.</summary>
        [StringLength(Domain.Village.NameMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.VillageNameLong))]
        public string? Name { get; set; }

        /// <summary>Its households.</summary>
        [Range(0, HouseholdCount.Most, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
        public int? Households { get; set; }
    }
}
