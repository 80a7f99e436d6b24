using DanVan.Feedback.Actions;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>Ends the mails to an address. Mail programs send the POST themselves by one click (RFC 8058), so it asks for no token of ours but the one in the address.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StopMailModel(ChangeFollowerMail mail) : PageModel
{
    /// <summary>True once there are no more mails.</summary>
    public bool IsDone { get; private set; }

    /// <summary>What the receipt proves; null when there was nothing to end.</summary>
    public ReceivedRecord? Received { get; private set; }

    /// <summary>Ends them; a link that was used before says the same.</summary>
    public async Task OnPostAsync(string token, CancellationToken cancellationToken)
    {
        Received = await mail.StopAsync(token, cancellationToken);
        IsDone = true;
    }
}
