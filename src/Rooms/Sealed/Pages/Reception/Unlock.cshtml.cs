using System.ComponentModel.DataAnnotations;
using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The step-up: the officer types the sealing passphrase.</summary>
[NoStore]
public sealed class UnlockModel(OpenOfficeKeys open, AppDbContext db, Keyrings keyrings, RefusalWords words) : PageModel
{
    /// <summary>The passphrase; it is never written back into the page.</summary>
    [BindProperty]
    [Required(ErrorMessageResourceType = typeof(ReceptionTexts), ErrorMessageResourceName = nameof(ReceptionTexts.PassphraseMissing))]
    public string? Passphrase { get; set; }

    /// <summary>The page to go on to.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    /// <summary>False while the person has set none.</summary>
    public bool HasKeyring { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => HasKeyring = await db.Set<Keyring>().AnyAsync(k => k.Id == keyrings.By, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        HasKeyring = true;
        if (!ModelState.IsValid) return Answers.Wrong();
        var outcome = await open.RunAsync(Passphrase!, cancellationToken);
        if (outcome.IsDone) return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : Links.Reception);
        ModelState.AddModelError(nameof(Passphrase), words.Of(outcome.Refused!.Value));
        return Answers.Wrong();
    }
}
