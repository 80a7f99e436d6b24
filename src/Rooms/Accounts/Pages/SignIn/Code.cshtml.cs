using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>The second step of a sign-in: a code of the phone or a recovery code.</summary>
public sealed class CodeModel(CheckCode check, AccountSignIn signIn, KnownDevices devices, RefusalWords words) : PageModel
{
    /// <summary>As typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The page that asked for the sign-in.</summary>
    [BindProperty(Name = Links.ReturnParameter, SupportsGet = true)]
    public string? ReturnAddress { get; set; }

    /// <summary>"1" when the session shall outlive the browser.</summary>
    [BindProperty(Name = Links.KeepParameter, SupportsGet = true)]
    public string? Keep { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // The password was typed too long ago, or never.
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { CanSignIn: true } account) return Redirect(Links.SignIn);
        if (string.IsNullOrWhiteSpace(Code)) return this.Again(nameof(Code), AccountsTexts.CodeMissing);

        var answer = await check.RunAsync(account, Code, devices.ClientOf(HttpContext, account.Id));
        if (answer.Refused == AccountRefusals.TooManyTries) return this.Wait(answer.Wait, nameof(Code));
        if (answer.Refused is { } refusal) return this.Again(nameof(Code), words.Of(refusal));

        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithSecondFactorAsync(account, Keep == "1");
        return this.Continue(ReturnAddress);
    }
}
