using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Caching;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace DanVan.Feedback.Pages.FeedbackPublic;

/// <summary>One item as the public sees it. Before moderation it says "received, being checked" and nothing else, whatever kind it is.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class ItemModel(PublicItems items, SealedCodes sealedCodes, BodyList bodies, Places places, VillageList villages, CategoryBook categories, TimeProvider clock) : PageModel
{
    /// <summary>The item; null while it is not public.</summary>
    public PublicItem? Item { get; private set; }

    /// <summary>The code as asked for.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What happened.</summary>
    public IReadOnlyList<PublicStep> Steps { get; private set; } = [];

    /// <summary>The answers.</summary>
    public IReadOnlyList<PublicAnswer> Answers { get; private set; } = [];

    /// <summary>The photos.</summary>
    public IReadOnlyList<PublicPhoto> Photos { get; private set; } = [];

    /// <summary>What the sender showed.</summary>
    public IReadOnlyList<PublicPhoto> SenderPhotos => [.. Photos.Where(p => p.Round is null)];

    /// <summary>What the sender added.</summary>
    public IReadOnlyList<string> Additions { get; private set; } = [];

    /// <summary>The item that carries on for this one, when public.</summary>
    public string? MergedTo { get; private set; }

    /// <summary>The body that handles it.</summary>
    public string? Body { get; private set; }

    /// <summary>The category's name.</summary>
    public string Category => categories.NameOf(Item!.Category);

    /// <summary>The names of village and commune.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Reads the item; a code as typed leads to the one as written.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!PublicCode.TryParse(code, out var parsed)) return NotKnown(code);
        if (parsed.Value != code) return RedirectPermanent(Links.One(parsed.Value));

        Code = parsed.Value;
        var found = await items.FindAsync(Code);
        if (found?.Visibility != FeedbackVisibility.Public)
        {
            // Asked for every code that is not public, so that a sealed one cannot be told from an unpublished one by the time it takes.
            var isSealed = await sealedCodes.HasAsync(Code);
            return found is null && !isSealed ? NotKnown(code) : Page();
        }

        Item = found;
        var village = UnitPathCodes.Village(found.UnitPath) is { } villageCode ? await villages.NameAsync(villageCode, cancellationToken) : null;
        Where = village is null ? places.CommuneOf(found.UnitPath) : $"{village}, {places.CommuneOf(found.UnitPath)}";
        Steps = await items.StepsAsync(found.Id, cancellationToken);
        Answers = await items.AnswersAsync(found.Id, cancellationToken);
        Photos = await items.PhotosAsync(found.Id, cancellationToken);
        Additions = await items.AdditionsAsync(found.Id, cancellationToken);
        if (found.BodyId is { } body) Body = await bodies.NameAsync(body, VietnamTime.Today(clock), cancellationToken);
        if (found.MergedInto is { } other) MergedTo = await items.PublicCodeOfAsync(other, cancellationToken);
        return Page();
    }

    private PageResult NotKnown(string code)
    {
        Code = code;
        IsUnknown = true;
        var page = Page();
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    /// <summary>No item has this code.</summary>
    public bool IsUnknown { get; private set; }
}
