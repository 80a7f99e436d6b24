using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>The second step, first half: in which commune. It is chosen from a list, found by an old or new name, or by the device's position.</summary>
public sealed class WhereModel(SendJourney journey, CategoryBook categories, SendPlaces places) : PageModel
{
    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>A name to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>A commune found by its name, preselected.</summary>
    [BindProperty(SupportsGet = true, Name = "xa")]
    public string? Commune { get; set; }

    /// <summary>The category, for its emergency notice.</summary>
    public Category Category { get; private set; } = null!;

    /// <summary>The communes to choose from.</summary>
    public IReadOnlyList<SelectListItem> Communes => places.Communes(Input.Commune);

    /// <summary>What the name found.</summary>
    public IReadOnlyList<FoundCommune> Found { get; private set; } = [];

    /// <summary>Shows the step.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is not { } content) return Redirect(journey.WayBack);
        Input.Commune = places.PathOf(Commune) is null ? UnitPathCodes.Commune(content.UnitPath ?? "") ?? places.Only : Commune;
        if (Q is { Length: > 0 }) Found = places.Find(Q);
        return Page();
    }

    /// <summary>Keeps the commune.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync() is null) return Redirect(journey.WayBack);
        var point = Point.Read(Input.Latitude, Input.Longitude);
        var path = places.PathOf(Input.Commune) ?? (point is { } here ? places.Locate(here) : null);
        if (path is null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Commune)}", SendTexts.CommuneMissing);
            return new PageResult { StatusCode = 400 };
        }

        await journey.KeepAsync(content =>
        {
            if (UnitPathCodes.Commune(content.UnitPath ?? "") != UnitPathCodes.Commune(path)) content.UnitPath = path;
            if (point is { } pin) (content.LatitudeE6, content.LongitudeE6) = (pin.LatitudeE6, pin.LongitudeE6);
        }, cancellationToken);
        return Redirect(Links.Spot());
    }

    private async Task<DraftContent?> ReadAsync()
    {
        var content = (await journey.FindForAsync(SendStep.Where))?.Content;
        if (content is not null && categories.Find(content.Category) is { } category) Category = category;
        return Category is null ? null : content;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Commune { get; set; }

        public string? Latitude { get; set; }

        public string? Longitude { get; set; }
    }
}
