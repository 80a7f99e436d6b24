using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Ends a body; another of its unit may take over its open work.</summary>
public sealed class EndModel(OwnUnits own, OwnBodies ownBodies, BodyList bodies, BodyWork work, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The body.</summary>
    public BodyHead Body { get; private set; } = null!;

    /// <summary>What may be chosen.</summary>
    public BodyChoices Choices { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken cancellationToken)
    {
        Input.Day = own.Today;
        return await FindAsync(id, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(BodyId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        BodyId? successor = Input.Successor is { Length: > 0 } && BodyId.TryParse(Input.Successor, null, out var next) ? next : null;
        var outcome = await work.EndAsync(id, Input.Day!.Value, successor);
        if (outcome.Refused is not { } refused) return Redirect(Links.Body(id));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(BodyId id, CancellationToken cancellationToken)
    {
        var (head, exists) = await BodyHead.OfAsync(ownBodies, own, id, cancellationToken);
        if (head is null) return exists ? Forbid() : NotFound();
        Body = head;
        Choices = await BodyChoices.OfAsync(ownBodies, bodies, head.Body.UnitPath, own.Today, id, cancellationToken);
        return null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The first day on which the body is no more.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? Day { get; set; }

        /// <summary>The body that takes over.</summary>
        public string? Successor { get; set; }
    }
}
