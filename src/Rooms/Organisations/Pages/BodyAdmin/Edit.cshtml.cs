using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Renames a body or moves it from a day on, or corrects it.</summary>
public sealed class EditModel(OwnUnits own, OwnBodies ownBodies, BodyList bodies, BodyWork work, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public BodyFields Input { get; set; } = new();

    /// <summary>The body.</summary>
    public BodyHead Body { get; private set; } = null!;

    /// <summary>What may be chosen.</summary>
    public BodyChoices Choices { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        Input.Fill(Body.Body.Newest.Details);
        Input.From = own.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(BodyId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await work.ChangeAsync(id, Input.Details, Input.From!.Value, Input.Document ?? "");
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
}
