using System.ComponentModel.DataAnnotations;
using DanVan.Audit.Actions;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.LogAdmin;

/// <summary>The administrator sees the witnesses of the public log and registers one.</summary>
public sealed class IndexModel(WitnessList witnesses, WitnessWork work, SequencerService sequencer, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The witnesses.</summary>
    public IReadOnlyList<WitnessShown> Witnesses { get; private set; } = [];

    /// <summary>Why nothing is signed.</summary>
    public LogStop Stop => sequencer.Stop;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Witnesses = await witnesses.AllAsync(cancellationToken);

    /// <summary>Registers one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await work.AddAsync(Input.Name, Input.Key, cancellationToken);
            if (outcome.Refused is not { } refused) return Redirect(Links.Witnesses);
            ModelState.AddModelError(refused == AuditRefusals.NotYours || refused == AuditRefusals.TooMany ? "" : "Input.Key", words.Of(refused));
        }

        // What is wrong with the key is said along with what is wrong with the name.
        if (Input.Key is { Length: > 0 } key && ModelState.GetFieldValidationState("Input.Key") != ModelValidationState.Invalid && !WitnessWork.IsKey(key, out _, out var wrong)) ModelState.AddModelError("Input.Key", words.Of(wrong));
        Witnesses = await witnesses.AllAsync(cancellationToken);
        return new PageResult { StatusCode = 400 };
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The body.</summary>
        [Required(ErrorMessageResourceType = typeof(PublicLogTexts), ErrorMessageResourceName = nameof(PublicLogTexts.WitnessNameMissing))]
        [StringLength(LogWitness.NameMaxLength, ErrorMessageResourceType = typeof(PublicLogTexts), ErrorMessageResourceName = nameof(PublicLogTexts.WitnessNameLong))]
        public string Name { get; set; } = "";

        /// <summary>Its key.</summary>
        [Required(ErrorMessageResourceType = typeof(PublicLogTexts), ErrorMessageResourceName = nameof(PublicLogTexts.WitnessKeyMissing))]
        public string Key { get; set; } = "";
    }
}
