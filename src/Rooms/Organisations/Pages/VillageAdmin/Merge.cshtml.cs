using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Makes one village of several.</summary>
public sealed class MergeModel(OwnUnits own, VillageList villages, MergeVillages merge, RefusalWords words) : PageModel
{
    /// <summary>The codes of the villages, ticked in the list.</summary>
    [BindProperty(Name = "thon", SupportsGet = true)]
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune.</summary>
    public CommuneHead Commune { get; private set; } = null!;

    /// <summary>The villages ticked.</summary>
    public IReadOnlyList<VillageLine> Merged { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string commune, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(commune, cancellationToken) is { } wrong) return wrong;
        Input.From = own.Today;
        if (Merged.Count > 0) Input.Kind = Merged[0].Kind;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string commune, CancellationToken cancellationToken)
    {
        if (await FindAsync(commune, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await merge.RunAsync(Commune.Path, [.. Codes], Input.Details, Input.From!.Value, Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.VillagesOf(commune));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var (head, exists) = CommuneHead.Of(own, OrganisationsPermits.ManageVillages, code, own.Today);
        if (head is null) return exists ? Forbid() : NotFound();
        Commune = head;
        Merged = [.. (await villages.WithHouseholdsAsync(head.Path, own.Today, cancellationToken)).Where(v => Codes.Contains(v.Code))];
        return null;
    }

    /// <summary>The form: a merger needs its resolution.</summary>
    public sealed class Fields : VillageFields, IValidatableObject
    {
        /// <inheritdoc />
        IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
        {
            foreach (var problem in Validate(validationContext)) yield return problem;
            if (string.IsNullOrWhiteSpace(Document)) yield return new(OrganisationsTexts.DocumentMissing, [nameof(Document)]);
        }
    }
}
