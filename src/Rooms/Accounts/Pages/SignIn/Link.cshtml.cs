using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>A one-time link: open an invitation, set a new password, or confirm an e-mail address. Looking uses nothing up; the button does.</summary>
[ResponseCache(NoStore = true)]
public sealed class LinkModel(UseLink use, AccountSignIn signIn, KnownDevices devices, RefusalWords words) : PageModel
{
    /// <summary>What the link is for; null when it is dead.</summary>
    public LinkPurpose? Purpose { get; private set; }

    /// <summary>Whose account it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the owner will type to sign in, for password stores.</summary>
    public string? SignInName { get; private set; }

    /// <summary>The address to be confirmed.</summary>
    public string? Email { get; private set; }

    /// <summary>The heading.</summary>
    public string Title => Purpose switch
    {
        null => AccountsTexts.LinkDeadTitle,
        LinkPurpose.ConfirmEmail => AccountsTexts.ConfirmEmailTitle,
        LinkPurpose.Invitation => AccountsTexts.InvitationTitle,
        _ => AccountsTexts.NewPasswordTitle,
    };

    /// <summary>The new password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The new password once more.</summary>
    [BindProperty]
    public string? Repeat { get; set; }

    public async Task<IActionResult> OnGetAsync(string secret) => await ReadAsync(secret) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        if (!await ReadAsync(secret)) return Dead();
        if (Purpose == LinkPurpose.ConfirmEmail)
        {
            var confirmed = await use.ConfirmEmailAsync(secret);
            return confirmed.Refused is { } no ? this.Again("", words.Of(no)) : Redirect(Links.Mine);
        }

        if (string.IsNullOrEmpty(Password)) return this.Again(nameof(Password), AccountsTexts.NewPasswordMissing);
        if (Password != Repeat) return this.Again(nameof(Repeat), AccountsTexts.RepeatDiffers);
        var set = await use.SetPasswordAsync(secret, Password);
        if (set.Refused is { } refusal) return this.Again(nameof(Password), words.Of(refusal));

        var account = set.Value!;
        devices.Remember(HttpContext, account.Id);
        return await signIn.SignInOrAskForCodeAsync(account, isKept: false) ? Redirect(Links.Mine) : Redirect(Links.SecondStepFor(null, false));
    }

    private async Task<bool> ReadAsync(string secret)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await use.FindAsync(secret) is not { } found) return false;
        (Purpose, Name, SignInName, Email) = (found.Link.Purpose, found.Account.Name, found.Account.Email ?? found.Account.Phone, found.Link.NewEmail);
        return true;
    }

    private static PageResult Dead() => new() { StatusCode = StatusCodes.Status410Gone };
}
