using DanVan.Audit.Data;
using DanVan.Audit.Internal;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.InternalLog;

/// <summary>The auditor sees where the internal log stands and what came of its checks, and has it checked.</summary>
public sealed class IndexModel(InternalView view, CheckInternalLog check, InternalWords words, CurrentActor current, AccessTable access) : PageModel
{
    private const int PageSize = 14;

    /// <summary>Only checks before this instant, in milliseconds since 1970.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The words.</summary>
    public InternalWords Words => words;

    /// <summary>The internal logs, the newest first.</summary>
    public IReadOnlyList<Data.InternalLog> Logs { get; private set; } = [];

    /// <summary>How many acts have no place yet.</summary>
    public long Waiting { get; private set; }

    /// <summary>The newest check; null when there was none.</summary>
    public InternalCheckRow? Last { get; private set; }

    /// <summary>The checks of this page, the newest first.</summary>
    public IReadOnlyList<InternalCheckRow> Checks { get; private set; } = [];

    /// <summary>Where the older ones are; null on the last page.</summary>
    public string? Older => Checks.Count == PageSize ? Links.InternalChecks(Checks[^1].At.ToUnixTimeMilliseconds()) : null;

    /// <summary>Whether a check waits or runs.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether this auditor may read the entries: they tell of acts in every unit.</summary>
    public bool MayRead => access.ReadsEverywhere(current.Actor);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Logs = await view.LogsAsync(cancellationToken);
        Waiting = await view.WaitingAsync(cancellationToken);
        var before = Before is >= 0 and <= MostMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(Before.Value) : DateTimeOffset.MaxValue;
        Checks = await view.ChecksAsync(before, PageSize, cancellationToken);
        Last = await view.LastCheckAsync(cancellationToken);
        IsAsked = await check.IsAskedAsync(cancellationToken);
    }

    /// <summary>Has it checked.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (current.Actor.Id is { } by) await check.AskAsync(by, cancellationToken);
        return Redirect(Links.Internal);
    }

    // The last instant of the year 9999.
    private const long MostMilliseconds = 253_402_300_799_999;
}
