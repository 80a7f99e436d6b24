using DanVan.Organisations.Actions;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Renames a village from a day on, or corrects it; shows its history.</summary>
public sealed class EditModel(VillageHistory history, OwnUnits own, ChangeVillage change, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public VillageFields Input { get; set; } = new();

    /// <summary>The village.</summary>
    public VillageHead Village { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        VillageFields.Fill(Input, Village.Village.Newest.Details);
        Input.From = own.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await change.RunAsync(code, Input.Details, Input.From!.Value, Input.Document ?? "");
        if (outcome.Refused is not { } refused) return Redirect(Links.EditVillage(code));
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
}
