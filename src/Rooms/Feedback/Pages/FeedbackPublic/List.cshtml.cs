using DanVan.Feedback.Categories;
using DanVan.Feedback.Public;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.FeedbackPublic;

/// <summary>What residents have said: the public list with its filters; with a commune chosen it is the commune's page.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class ListModel(PublicList list, FeedbackSearch search, Places places, CategoryBook categories, IOptions<HouseOptions> house) : PageModel
{
    /// <summary>What the reader asks for.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public PublicFilter Filter { get; set; } = new();

    /// <summary>The page of the list.</summary>
    public PublicSlice Slice { get; private set; } = new([], null, null);

    /// <summary>Where a search goes on.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Cursor { get; set; }

    /// <summary>What a search found; null without words.</summary>
    public FoundItems? Found { get; private set; }

    /// <summary>Names of communes.</summary>
    public Places Places => places;

    /// <summary>Names of categories.</summary>
    public CategoryBook Categories => categories;

    /// <summary>Communes to choose from.</summary>
    public IReadOnlyList<SelectListItem> Communes => places.Communes(house.Value.Home[..2]);

    /// <summary>The chosen commune's name.</summary>
    public string? CommuneName => Filter.Commune is { Length: > 0 } code && places.Find(code) is not null ? places.CommuneOf(code) : null;

    /// <summary>Reads the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Filter.Words))
        {
            Slice = await list.ReadAsync(Filter, cancellationToken);
            return;
        }

        Found = await search.FindAsync(Filter, Cursor, cancellationToken);
        Slice = new(Found.Lines, null, null);
    }
}
