using DanVan.Feedback.Following;
using DanVan.Feedback.Pages.Sending;
using DanVan.Feedback.Sending;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.Following;

/// <summary>The receipt of somebody who joined, with a follow key of their own.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JoinedModel(JoinReceipt receipt, FollowKeys keys, FollowedItems followed, FollowReceipts receipts, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What is shown.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (receipt.Read() is not { } kept) return Redirect(Links.Follow());
        var key = keys.Of(kept.Token);
        var grant = await followed.FindAsync(Core.Codes.PublicCode.Parse(kept.Code), key, cancellationToken);
        Receipt = Receipt.Of(FollowTexts.JoinedTitle, kept.Code, key, site.Value) with { Proof = await receipts.FirstAsync(grant, key, cancellationToken) };
        return Page();
    }

    /// <summary>The person has kept the key.</summary>
    public IActionResult OnPost()
    {
        receipt.Forget();
        return Redirect(Links.Follow());
    }
}
