using DanVan.Audit.Log;
using DanVan.Core.Codes;
using DanVan.PublicLog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.PublicLog;

/// <summary>The log's entries, newest first.</summary>
public sealed class EntriesModel(LogView log, LogWords words) : PageModel
{
    /// <summary>The words for kinds of entries.</summary>
    public LogWords Words { get; } = words;

    private const int PageSize = 20;

    /// <summary>Entries before this place.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>Only the entries of this record; or the hash of one entry, as a printed slip bears it.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    /// <summary>A hash that no entry has, or not yet.</summary>
    public string? UnknownHash { get; private set; }

    /// <summary>The page.</summary>
    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>Where the older ones begin; null on the last page.</summary>
    public string? Older => Lines.Count == PageSize && Lines[^1].Place > 0 ? Links.Entries(Lines[^1].Place, Code) : null;

    /// <summary>Reads a page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (LogHash.TryParse(string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant(), out var leaf))
        {
            if (await log.PlaceOfAsync(leaf, cancellationToken) is { } place) return Redirect(Links.Entry(place.Log.Id, place.Index));
            UnknownHash = leaf.ToString();
            return Page();
        }

        Code = PublicCode.TryParse(Code, out var code) ? code.Value : null;
        var before = Before ?? long.MaxValue;
        Lines = Code is null ? await log.BeforeAsync(before, PageSize, cancellationToken) : await log.OfRecordAsync(Code, before, PageSize, cancellationToken);
        return Page();
    }
}
