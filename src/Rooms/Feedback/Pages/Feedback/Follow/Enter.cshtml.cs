using DanVan.Core.Codes;
using DanVan.Feedback.Following;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>Follow a report with its code and key, without an account. Both are sent by POST and stand in no address and no log.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnterModel(FollowedItems items, SealedFollow sealedItems, FollowSession session) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>A code from a QR code.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    /// <summary>What may be told of a sealed item: that it is there. It is shown once, and no cookie remembers it.</summary>
    public SealedStatus? Sealed { get; private set; }

    /// <summary>Shows the form, or what this browser follows already.</summary>
    public IActionResult OnGet()
    {
        if (session.GrantId is not null && Code is null) return Redirect(Links.Followed());
        Input.Code = PublicCode.TryParse(Code, out var code) ? code.Value : null;
        return Page();
    }

    /// <summary>Opens the report.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var hasCode = PublicCode.TryParse(Input.Code, out var code);
        var hasKey = FollowKey.TryParse(Input.Key, out var key);
        if (!hasCode) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Code)}", FollowTexts.CodeWrong);
        if (!hasKey) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Key)}", FollowTexts.KeyWrong);
        if (!ModelState.IsValid) return Again();

        // Both are always asked, so that the time of an answer does not tell where a code lies.
        var grant = await items.FindAsync(code, key, cancellationToken);
        Sealed = await sealedItems.FindAsync(code.Value, key, cancellationToken);
        if (grant is not null)
        {
            session.Open(Follower.Of(grant.Id, key));
            return Redirect(Links.Followed());
        }

        if (Sealed is not null) return Page();
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Key)}", FollowTexts.NoSuchPair);
        return Again();
    }

    private static PageResult Again() => new() { StatusCode = 400 };

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Code { get; set; }

        public string? Key { get; set; }
    }
}
