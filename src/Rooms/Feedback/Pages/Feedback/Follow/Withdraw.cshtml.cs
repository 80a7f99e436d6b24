using DanVan.Feedback.Actions;
using DanVan.Feedback.Following;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>Asks once more before a report is taken back; it cannot be undone.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WithdrawModel(FollowSession session, FollowedItems items, WithdrawFeedback withdraw, RefusalWords words) : PageModel
{
    /// <summary>The report's code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { MayWithdraw: true } ? Page() : Redirect(Links.Followed());

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is null) return Redirect(Links.Follow());
        var outcome = await withdraw.RunAsync(session.Follower!, cancellationToken);
        if (outcome.IsDone) return Redirect($"{Links.Followed()}?xong=rut");

        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<FollowedItem?> ReadAsync(CancellationToken cancellationToken)
    {
        var followed = session.GrantId is { } id ? await items.ReadAsync(id, cancellationToken) : null;
        Code = followed?.Item.Code ?? "";
        return followed;
    }
}
