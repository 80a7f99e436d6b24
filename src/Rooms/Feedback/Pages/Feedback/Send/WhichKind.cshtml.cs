using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>Two questions that tell the open kinds from the sealed ones (domain 4.6): is it a decision about yourself, do you accuse somebody.</summary>
public sealed class WhichKindModel : PageModel
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Leads on by the answers.</summary>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        return Redirect(Input.AboutMyself == true || Input.Accuses == true ? Links.SealedKinds() : Links.Send());
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [Required(ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.YesOrNo))]
        public bool? AboutMyself { get; set; }

        [Required(ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.YesOrNo))]
        public bool? Accuses { get; set; }
    }
}
