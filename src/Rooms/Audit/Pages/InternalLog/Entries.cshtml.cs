using DanVan.Accounts.Queries;
using DanVan.Audit.Internal;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.InternalLog;

/// <summary>The internal log's entries, newest first, each held against its row.</summary>
public sealed class EntriesModel(InternalView view, InternalWords words, OfficerList officers, CurrentActor current, AccessTable access) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Entries before this place.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The words.</summary>
    public InternalWords Words => words;

    /// <summary>The page.</summary>
    public IReadOnlyList<InternalLine> Lines { get; private set; } = [];

    /// <summary>The names of those who acted.</summary>
    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Where the older ones begin; null on the last page.</summary>
    public string? Older => Lines.Count == PageSize && Lines[^1].Place > 0 ? Links.InternalEntries(Lines[^1].Place) : null;

    /// <summary>Reads a page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!access.ReadsEverywhere(current.Actor)) return Forbid();
        Lines = await view.BeforeAsync(Before ?? long.MaxValue, PageSize, cancellationToken);
        Names = await officers.NamesAsync(Lines.Select(l => l.By).OfType<AccountId>(), cancellationToken);
        return Page();
    }
}
