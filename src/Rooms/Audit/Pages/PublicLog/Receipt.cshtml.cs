using System.Text;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.PublicLog;

/// <summary>Makes the receipt of what was just sent. Record and salt come by POST from the page that shows the follow key; they stand in no address and are kept nowhere.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(LogView log) : PageModel
{
    /// <summary>Record and salt.</summary>
    [BindProperty(Name = ReceivedRecord.FieldName)]
    public string? Given { get; set; }

    /// <summary>The record.</summary>
    public ReceivedRecord Record { get; private set; } = null!;

    /// <summary>The receipt with its proof; null while the entry has no place yet.</summary>
    public string? Receipt { get; private set; }

    /// <summary>There is nothing to make a receipt of.</summary>
    public IActionResult OnGet() => Redirect(Links.Log);

    /// <summary>Shows the receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : Redirect(Links.Log);

    /// <summary>The receipt as a file.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Log);
        if (Receipt is null) return Page();
        var code = LedgerEntry.Read(Record.Record)!.FirstOrDefault(f => f.Name == "code").Value ?? "danvan";
        return File(Encoding.UTF8.GetBytes(Receipt), "text/plain; charset=utf-8", $"{code}.tlog-proof");
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (ReceivedRecord.ReadField(Given) is not { } record) return false;
        Record = record;
        if (await log.PlaceOfAsync(record.LeafHash, cancellationToken) is { } place) Receipt = (await log.ProofAsync(place, record.ToExtra(), cancellationToken))?.ToString();
        return true;
    }
}
