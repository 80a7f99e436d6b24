using System.ComponentModel.DataAnnotations;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>What somebody wants to say, in words of everyday life.</summary>
public enum KindChoice
{
    /// <summary>Something needs looking at.</summary>
    Reflection = 1,

    /// <summary>A proposal.</summary>
    Recommendation,

    /// <summary>A decision about the person is thought wrong.</summary>
    Complaint,

    /// <summary>Somebody is accused of a violation.</summary>
    Denunciation,

    /// <summary>Does not know.</summary>
    Unsure,
}

/// <summary>The first step: what it is about. Whoever has a complaint or a denunciation is led to the sealed way before a word of it is typed here.</summary>
public sealed class WhatModel(SendJourney journey, CategoryBook categories, PrivacyNotices notices, FormAge age) : PageModel
{
    private const string FormName = "feedback.send";

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>What was entered is not there any more: too old, sent already, or the browser keeps no cookies.</summary>
    [BindProperty(SupportsGet = true, Name = "lai")]
    public string? Again { get; set; }

    /// <summary>True when the banner is shown.</summary>
    public bool IsAgain => Again is not null && WayOn is null;

    /// <summary>The next step of a draft that this browser has; null when there is none.</summary>
    public string? WayOn { get; private set; }

    /// <summary>The categories to choose from.</summary>
    public IEnumerable<SelectListItem> Categories => categories.All.Select(c => new SelectListItem(c.Name.Here, c.Key));

    /// <summary>What becomes of what is told.</summary>
    public PrivacyPurpose Privacy => notices[PrivacyNotices.Report];

    /// <summary>Shows the step, with what was chosen before.</summary>
    public async Task OnGetAsync()
    {
        Input.Stamp = age.Stamp(FormName);
        if (await journey.FindAsync() is not { Content: { } content }) return;
        WayOn = content.Gap is { } gap ? Links.Step(gap) : Links.Check();
        Input.Kind = content.Kind switch { FeedbackKind.Reflection => KindChoice.Reflection, FeedbackKind.Recommendation => KindChoice.Recommendation, _ => null };
        Input.Category = content.Category;
    }

    /// <summary>Keeps the choice, or leads to the sealed way.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Kind is KindChoice.Complaint or KindChoice.Denunciation) return Redirect(Links.SealedKinds());
        if (Input.Kind is KindChoice.Unsure) return Redirect(Links.WhichKind());
        if (Input.Category is { } key && categories.Find(key) is null) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Category)}", SendTexts.CategoryMissing);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        var kind = Input.Kind == KindChoice.Recommendation ? FeedbackKind.Recommendation : FeedbackKind.Reflection;
        var isOdd = !string.IsNullOrEmpty(Input.Website) || age.Of(FormName, Input.Stamp) is null;
        await journey.KeepFirstAsync(content =>
        {
            // Where one category needs a name and the other does not, consent stands on another footing and is asked for anew.
            if (categories.Find(content.Category)?.AnonymousAllowed != categories.Find(Input.Category)!.AnonymousAllowed) content.IsAnonymous = null;
            content.Kind = kind;
            content.Category = Input.Category;
            content.IsOdd |= isOdd;
        }, cancellationToken);
        return Redirect(await journey.AfterAsync(Domain.Drafts.SendStep.What));
    }

    /// <summary>Throws the draft away and begins anew.</summary>
    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken)
    {
        await journey.DropAsync(cancellationToken);
        return Redirect(Links.Send());
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [Required(ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.KindMissing))]
        [EnumDataType(typeof(KindChoice), ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.KindMissing))]
        public KindChoice? Kind { get; set; }

        [Required(ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.CategoryMissing))]
        public string? Category { get; set; }

        /// <summary>When the form was shown.</summary>
        public string? Stamp { get; set; }

        /// <summary>A field that no person sees; programs fill it.</summary>
        public string? Website { get; set; }
    }
}
