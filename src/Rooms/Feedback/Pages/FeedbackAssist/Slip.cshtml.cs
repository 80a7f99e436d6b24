using DanVan.Feedback.Following;
using DanVan.Feedback.Pages.Sending;
using DanVan.Feedback.Sending;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.FeedbackAssist;

/// <summary>The slip for the person: code, follow key and how to follow, to be printed (phiếu hẹn). It can be opened for half an hour, by this browser only.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SlipModel(JoinReceipt receipt, FollowKeys keys, FollowedItems followed, FollowReceipts receipts, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>What is shown.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>Where the public log's entries are looked up.</summary>
    public string LogAddress => site.Value.AddressOf(Platform.Ledger.PublicLedger.EntriesAddress);

    /// <summary>When it is printed.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (receipt.Read() is not { } kept) return Redirect(Links.Assist());
        var key = keys.Of(kept.Token);
        var grant = await followed.FindAsync(Core.Codes.PublicCode.Parse(kept.Code), key, cancellationToken);
        Receipt = Receipt.Of(FeedbackDeskTexts.SlipTitle, kept.Code, key, site.Value) with { Proof = await receipts.FirstAsync(grant, key, cancellationToken) };
        return Page();
    }

    /// <summary>The slip was handed over; nothing of the key stays in this browser.</summary>
    public IActionResult OnPost()
    {
        receipt.Forget(Links.Assist());
        return Redirect(Links.Assist());
    }
}
