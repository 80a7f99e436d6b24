using DanVan.Audit.Actions;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.LogAdmin;

/// <summary>The administrator removes a witness, having read what that means.</summary>
public sealed class RemoveModel(WitnessList witnesses, WitnessWork work) : PageModel
{
    /// <summary>The witness.</summary>
    public WitnessShown Witness { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(LogWitnessId id, CancellationToken cancellationToken)
    {
        if (await witnesses.FindAsync(id, cancellationToken) is not { } witness) return NotFound();
        Witness = witness;
        return Page();
    }

    /// <summary>Removes it; the second click finds it removed.</summary>
    public async Task<IActionResult> OnPostAsync(LogWitnessId id, CancellationToken cancellationToken) =>
        (await work.RemoveAsync(id, cancellationToken)).IsDone ? Redirect(Links.Witnesses) : Forbid();
}
