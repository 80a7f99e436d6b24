using DanVan.Core.Codes;
using DanVan.Feedback.Following;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>Follow a report with its code and key, without an account. Both are sent by POST and stand in no address and no log.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnterModel(FollowedItems items, FollowSession session) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>A code from a QR code.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

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

        if (await items.FindAsync(code, key, cancellationToken) is not { } grant)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Key)}", FollowTexts.NoSuchPair);
            return Again();
        }

        session.Open(grant.Id);
        return Redirect(Links.Followed());
    }

    private static PageResult Again() => new() { StatusCode = 400 };

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Code { get; set; }

        public string? Key { get; set; }
    }
}
