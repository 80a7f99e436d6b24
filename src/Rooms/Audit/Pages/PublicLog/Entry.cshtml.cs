using DanVan.Audit.Log;
using DanVan.PublicLog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.PublicLog;

/// <summary>One entry of the log with its proof.</summary>
public sealed class EntryModel(LogView log, LogWords words) : PageModel
{
    /// <summary>The words for kinds of entries.</summary>
    public LogWords Words { get; } = words;

    /// <summary>The entry.</summary>
    public LogLine Line { get; private set; } = null!;

    /// <summary>Its leaf hash.</summary>
    public string LeafHash => LogHashing.Leaf(System.Text.Encoding.ASCII.GetBytes(Line.Text)).ToString();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "log")] int? number, long index, CancellationToken cancellationToken)
    {
        var found = number is { } given ? await log.StateAsync(given, cancellationToken) : await log.StateAsync(cancellationToken);
        if (found is not { } state || await log.FindAsync(state, index, cancellationToken) is not { } line) return NotFound();
        Line = line;
        return Page();
    }
}
