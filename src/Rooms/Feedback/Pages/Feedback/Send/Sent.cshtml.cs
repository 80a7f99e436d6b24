using DanVan.Feedback.Following;
using DanVan.Feedback.Sending;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>What a receipt shows.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Code">The public code.</param>
/// <param name="Key">The follow key in groups.</param>
/// <param name="FollowAddress">Where to follow.</param>
/// <param name="Proof">What becomes a receipt that proves itself; null where there is none.</param>
/// <param name="QrAddress">The same with the code, never with the key.</param>
public sealed record Receipt(string Title, string Code, string Key, string FollowAddress, string QrAddress, ReceivedRecord? Proof = null)
{
    /// <summary>The receipt of a code and key.</summary>
    public static Receipt Of(string title, string code, Core.Codes.FollowKey key, SiteOptions site) =>
        new(title, code, key.Reveal(), site.AddressOf(Links.Follow()), site.AddressOf($"{Links.Follow()}?ma={code}"));
}

/// <summary>
/// The receipt: code and follow key, once. It can be opened again for half an hour, by this browser only, in case the reply was lost; the key itself is stored nowhere
/// but drawn again from the browser's token.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SentModel(SendJourney journey, FollowKeys keys, FollowedItems followed, FollowReceipts receipts, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What is shown.</summary>
    public Receipt Receipt { get; private set; } = null!;

    /// <summary>A mail with a link to confirm the address is on its way.</summary>
    public bool ExpectsMail { get; private set; }

    /// <summary>Shows the receipt of what this browser just sent.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (journey.Token is not { } token || await journey.FindAsync() is not { SentCode: { } code }) return Redirect(Links.Follow());
        var key = keys.Of(token);
        var grant = await followed.FindAsync(Core.Codes.PublicCode.Parse(code), key, cancellationToken);
        Receipt = Receipt.Of(SendTexts.SentTitle, code, key, site.Value) with { Proof = await receipts.FirstAsync(grant, key, cancellationToken) };
        ExpectsMail = grant?.Email is not null;
        return Page();
    }

    /// <summary>The person has kept the key: nothing of it stays in this browser.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await journey.DropAsync(cancellationToken);
        return Redirect(Links.Follow());
    }
}
