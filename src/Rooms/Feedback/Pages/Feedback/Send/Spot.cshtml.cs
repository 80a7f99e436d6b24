using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>The second step, second half: village, place in words, a pin on the map. None of it is required.</summary>
public sealed class SpotModel(SendJourney journey, SendPlaces places, VillageList villages, TimeProvider clock) : PageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune's name.</summary>
    public string CommuneName { get; private set; } = "";

    /// <summary>Its villages to choose from.</summary>
    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    /// <summary>The drawing behind the pin.</summary>
    public string? Land { get; private set; }

    /// <summary>Where the map opens; null for the whole commune.</summary>
    public string? Centre { get; private set; }

    /// <summary>Shows the step.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } content) return Redirect(journey.WayBack);
        Input.Village = UnitPathCodes.Village(content.UnitPath!);
        Input.Place = content.Place;
        Input.Latitude = Point.Write(content.LatitudeE6);
        Input.Longitude = Point.Write(content.LongitudeE6);
        return Page();
    }

    /// <summary>Keeps the place.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } before) return Redirect(journey.WayBack);
        if (Input.Village is { Length: > 0 } village && Villages.All(v => v.Value != village)) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Village)}", SendTexts.VillageUnknown);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        var commune = SendPlaces.CommunePathOf(before.UnitPath!);
        var point = Point.Read(Input.Latitude, Input.Longitude);
        await journey.KeepAsync(content =>
        {
            content.UnitPath = Input.Village is { Length: > 0 } chosen ? UnitPathCodes.Then(commune, chosen) : commune;
            content.Place = PlainText.Line(Input.Place) is { Length: > 0 } place ? place : null;
            (content.LatitudeE6, content.LongitudeE6) = (point?.LatitudeE6, point?.LongitudeE6);
        }, cancellationToken);
        return Redirect(await journey.AfterAsync(SendStep.Where));
    }

    private async Task<DraftContent?> ReadAsync(CancellationToken cancellationToken)
    {
        if ((await journey.FindForAsync(SendStep.Details))?.Content is not { UnitPath: { } path } content) return null;
        CommuneName = places.NameOf(path);
        Villages = [.. (await villages.OfCommuneAsync(SendPlaces.CommunePathOf(path), VietnamTime.Today(clock), cancellationToken)).Select(v => new SelectListItem(v.Name, v.Code))];
        Land = DanVan.Organisations.Links.Background(UnitPathCodes.Commune(path)!);
        if (content is { LatitudeE6: { } latitude, LongitudeE6: { } longitude })
            Centre = string.Create(CultureInfo.InvariantCulture, $"{latitude / 1e6},{longitude / 1e6},15");
        return content;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Village { get; set; }

        [StringLength(FeedbackItem.PlaceMaxLength, ErrorMessageResourceType = typeof(SendTexts), ErrorMessageResourceName = nameof(SendTexts.PlaceTooLong))]
        public string? Place { get; set; }

        public string? Latitude { get; set; }

        public string? Longitude { get; set; }
    }
}
