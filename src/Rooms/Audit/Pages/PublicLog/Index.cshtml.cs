using DanVan.Audit.Data;
using DanVan.Audit.Log;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.PublicLog;

/// <summary>What the public log is, where it stands, and the check of a receipt.</summary>
public sealed class IndexModel(LogView log, WitnessList witnesses, ReceiptCheck check, SequencerService sequencer) : PageModel
{
    private const int MostCharacters = DanVan.PublicLog.LogReceipt.MaxBytes;

    /// <summary>The form.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The log that goes on, and those that it follows, the newest first; none before the first entry.</summary>
    public IReadOnlyList<LogState> Logs { get; private set; } = [];

    /// <summary>Where the log stands that goes on; null before its first entry.</summary>
    public LogState? State => Logs.Count > 0 ? Logs[0] : null;

    /// <summary>Who else cosigns it.</summary>
    public IReadOnlyList<WitnessShown> Witnesses { get; private set; } = [];

    /// <summary>Why nothing is signed.</summary>
    public LogStop Stop => sequencer.Stop;

    /// <summary>What the receipt turned out to be; null when none was given.</summary>
    public CheckedReceipt? Checked { get; private set; }

    /// <summary>Shows the log.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Checks a receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(Input.Receipt)) ModelState.AddModelError("Input.Receipt", PublicLogTexts.ReceiptMissing);
        else if (Input.Receipt.Length > MostCharacters) ModelState.AddModelError("Input.Receipt", PublicLogTexts.ReceiptTooLong);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        Checked = await check.RunAsync(Input.Receipt!, cancellationToken);
        if (Checked.Verdict != ReceiptVerdict.Unreadable) return Page();
        ModelState.AddModelError("Input.Receipt", PublicLogTexts.ReceiptUnreadable);
        return new PageResult { StatusCode = 400 };
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Logs = await log.AllAsync(cancellationToken);
        Witnesses = await witnesses.AllAsync(cancellationToken);
    }

    /// <summary>What is typed.</summary>
    public sealed class Fields
    {
        public string? Receipt { get; set; }
    }
}
