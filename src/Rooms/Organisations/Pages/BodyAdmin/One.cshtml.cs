using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>One body: its names through time and who held its posts.</summary>
public sealed class OneModel(OwnUnits own, OwnBodies ownBodies, PostList posts) : PageModel
{
    /// <summary>The body.</summary>
    public BodyHead Body { get; private set; } = null!;

    /// <summary>Its posts, current ones first.</summary>
    public IReadOnlyList<Appointment> Appointments { get; private set; } = [];

    /// <summary>Today.</summary>
    public DateOnly Today => own.Today;

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken cancellationToken)
    {
        var (head, exists) = await BodyHead.OfAsync(ownBodies, own, id, cancellationToken);
        if (head is null) return exists ? Forbid() : NotFound();
        Body = head;
        Appointments = await posts.OfBodyAsync(id, cancellationToken);
        return Page();
    }
}
