using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>All items on the desks of the officer's units, newest first, also those without anything due; one code leads to its item.</summary>
public sealed class ListModel(AppDbContext db, DeskAccess access, AccessTable table, CategoryBook categories, Places places) : PageModel
{
    private const int PageSize = 30;

    /// <summary>The state.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public FeedbackState? State { get; set; }

    /// <summary>A code as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Typed { get; set; }

    /// <summary>Only what is older than this position.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The items of this page.</summary>
    public IReadOnlyList<FeedbackItem> Items { get; private set; } = [];

    /// <summary>Where the older ones are.</summary>
    public string? Older { get; private set; }

    /// <summary>True when a code was typed that leads nowhere.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<SelectListItem> States => [.. Enum.GetValues<FeedbackState>().Select(s => new SelectListItem(DeskWords.Of(s), $"{s}"))];

    /// <summary>Category and commune of an item in one line.</summary>
    public string MetaOf(FeedbackItem item) => $"{categories.NameOf(item.Category)} · {places.CommuneOf(item.CommunePath)}";

    /// <summary>Reads the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Typed))
        {
            if (PublicCode.TryParse(Typed, out var code) && await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code.Value, cancellationToken) is { } one && access.MaySee(one)) return Redirect(Links.Desk(one.Code));
            IsUnknown = true;
        }

        var found = new List<FeedbackItem>();
        var before = Before ?? long.MaxValue;
        foreach (var path in DeskAccess.Opening.SelectMany(p => table.Scopes(access.Actor, p)).Distinct())
        {
            var rows = db.Feedback.AsNoTracking().Where(f => f.ResponsiblePath == path && f.Position < before);
            if (State is { } state) rows = rows.Where(f => f.State == state);
            found.AddRange(await rows.OrderByDescending(f => f.Position).Take(PageSize + 1).ToListAsync(cancellationToken));
        }

        found = [.. found.OrderByDescending(f => f.Position)];
        var page = found.Take(PageSize).ToList();
        Items = [.. page.Where(access.MaySee)];
        if (found.Count > PageSize)
        {
            var query = new QueryBuilder { { "truoc", $"{page[^1].Position}" } };
            if (State is not null) query.Add("trang-thai", $"{State}");
            Older = Links.DeskAll() + query.ToQueryString();
        }

        return Page();
    }
}
