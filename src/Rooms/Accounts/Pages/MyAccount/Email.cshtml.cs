using DanVan.Accounts.Actions.Own;
using DanVan.Core.Contacts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Change the own e-mail address: a link goes to the new one, and only opening it makes the change.</summary>
public sealed class EmailModel(ChangeOwnAccount change) : PageModel
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
        await change.AskForEmailAsync(email);
        return Redirect($"{Links.MyEmail}?{Sent}=1");
    }
}
