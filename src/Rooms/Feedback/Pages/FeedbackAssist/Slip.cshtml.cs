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
public sealed class SlipModel(JoinReceipt receipt, FollowKeys keys, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>What is shown.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>When it is printed.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (receipt.Read() is not { } kept) return Redirect(Links.Assist());
        Receipt = Receipt.Of(FeedbackDeskTexts.SlipTitle, kept.Code, keys.Of(kept.Token), site.Value);
        return Page();
    }

    /// <summary>The slip was handed over; nothing of the key stays in this browser.</summary>
    public IActionResult OnPost()
    {
        receipt.Forget(Links.Assist());
        return Redirect(Links.Assist());
    }
}
