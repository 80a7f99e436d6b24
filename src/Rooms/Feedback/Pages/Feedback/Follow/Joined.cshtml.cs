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
public sealed class JoinedModel(JoinReceipt receipt, FollowKeys keys, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What is shown.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (receipt.Read() is not { } kept) return Redirect(Links.Follow());
        Receipt = Receipt.Of(FollowTexts.JoinedTitle, kept.Code, keys.Of(kept.Token), site.Value);
        return Page();
    }

    /// <summary>The person has kept the key.</summary>
    public IActionResult OnPost()
    {
        receipt.Forget();
        return Redirect(Links.Follow());
    }
}
