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
    public async Task<IActionResult> OnGetAsync(long index, CancellationToken cancellationToken)
    {
        if (await log.StateAsync(cancellationToken) is not { } state || await log.FindAsync(state, index, cancellationToken) is not { } line) return NotFound();
        Line = line;
        return Page();
    }
}
