using DanVan.Feedback.Categories;
using DanVan.Feedback.Public;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.FeedbackPublic;

/// <summary>The public list as pins on a map; the newest of the filter.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class MapModel(Places places, CategoryBook categories, IOptions<HouseOptions> house) : PageModel
{
    /// <summary>What the reader asks for.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public PublicFilter Filter { get; set; } = new();

    /// <summary>Names of categories.</summary>
    public CategoryBook Categories => categories;

    /// <summary>Communes to choose from.</summary>
    public IReadOnlyList<SelectListItem> Communes => places.Communes(house.Value.Home[..2]);

    /// <summary>The background: the chosen commune, or the province.</summary>
    public string Land => $"/don-vi/{(Filter.Commune is { Length: > 0 } code && places.Find(code) is not null ? code : house.Value.Home[..2])}/nen.json";
}
