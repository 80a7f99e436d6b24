using DanVan.Accounts.Actions;
using DanVan.Core.Contacts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>Ask for a link that sets a new password.</summary>
public sealed class ForgotModel(AskForNewPassword ask) : PageModel
{
    private const string Sent = "da-gui";

    /// <summary>As typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>True once asked.</summary>
    public bool IsSent => Request.Query.ContainsKey(Sent);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!EmailAddress.TryParse(Email, out var email)) return this.Again(nameof(Email), AccountsTexts.EmailWrong);
        await ask.RunAsync(email);
        return Redirect($"{Links.ForgotPassword}?{Sent}=1");
    }
}
