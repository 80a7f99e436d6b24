using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Sessions;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Change the own password. All other sessions end.</summary>
public sealed class PasswordModel(ChangePassword change, AccountSignIn signIn, KnownDevices devices, RefusalWords words) : PageModel
{
    /// <summary>The present password.</summary>
    [BindProperty]
    public string? Present { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Wanted { get; set; }

    /// <summary>The new one once more.</summary>
    [BindProperty]
    public string? Repeat { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Present)) return this.Again(nameof(Present), AccountsTexts.PasswordMissing);
        if (string.IsNullOrEmpty(Wanted)) return this.Again(nameof(Wanted), AccountsTexts.NewPasswordMissing);
        if (Wanted != Repeat) return this.Again(nameof(Repeat), AccountsTexts.RepeatDiffers);

        var session = HttpContext.Features.Get<OpenSession>()!;
        var answer = await change.RunAsync(Present, Wanted, devices.ClientOf(HttpContext, session.AccountId));
        if (answer.Refused == AccountRefusals.TooManyTries) return this.Wait(answer.Wait, nameof(Present));
        if (answer.Refused is { } refusal) return this.Again(refusal == AccountRefusals.WrongPassword ? nameof(Present) : nameof(Wanted), words.Of(refusal));

        // What was proved in this session counts in the one that takes its place.
        if (session.HasSecondFactor) await signIn.SignInWithSecondFactorAsync(answer.Account!, session.IsKept);
        else await signIn.SignInAsync(answer.Account!, session.IsKept);
        return Redirect(Links.Mine);
    }
}
