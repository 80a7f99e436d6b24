using System.ComponentModel.DataAnnotations;
using System.Text;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>Reads a list of villages with their households.</summary>
public sealed class ImportModel(OwnUnits own, UnitRegister register, ImportVillages import) : PageModel
{
    private const long MostBytes = 1024 * 1024;

    /// <summary>What is sent.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune from whose page it began; the list may hold others of the actor's.</summary>
    public CommuneHead Commune { get; private set; } = null!;

    /// <summary>What the import did, or why it did not.</summary>
    public ImportResult? Result { get; private set; }

    public IActionResult OnGet(string commune)
    {
        Input.From = own.Today;
        return Find(commune) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string commune)
    {
        if (Find(commune) is { } wrong) return wrong;
        if (Input.File is { Length: > MostBytes }) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.File)}", OrganisationsTexts.FileLarge);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        using var reader = new StreamReader(Input.File!.OpenReadStream(), Encoding.UTF8);
        var units = register.On(Input.From!.Value);
        Result = await import.RunAsync(await reader.ReadToEndAsync(), units.PathOf, Input.From.Value, Input.Document ?? "");
        if (Result.Problems.Count == 0) return Page();
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.File)}", OrganisationsTexts.ImportStopped);
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
    public sealed class Fields
    {
        /// <summary>The list.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.FileMissing))]
        public IFormFile? File { get; set; }

        /// <summary>The first day of villages that are new.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? From { get; set; }

        /// <summary>The document they rest on.</summary>
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string? Document { get; set; }
    }
}
