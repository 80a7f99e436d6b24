using DanVan.Accounts.Actions.Own;
using DanVan.Core.Contacts;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Change the own phone number: it counts once an administrator has called it, since the house sends no text messages.</summary>
public sealed class PhoneModel(OwnAccount own, ChangeOwnAccount change, RefusalWords words) : PageModel
{
    /// <summary>As typed.</summary>
    [BindProperty]
    public string? Phone { get; set; }

    public async Task OnGetAsync()
    {
        var account = await own.LoadAsync();
        Phone = (account.PhoneAskedFor ?? account.Phone) is { } key ? PhoneNumber.From(key).Text : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        PhoneNumber? wanted = null;
        if (!string.IsNullOrWhiteSpace(Phone))
        {
            if (!PhoneNumber.TryParse(Phone, out var number)) return this.Again(nameof(Phone), AccountsTexts.PhoneWrong);
            wanted = number;
        }

        var outcome = await change.AskForPhoneAsync(wanted);
        return outcome.Refused is { } refusal ? this.Again(nameof(Phone), words.Of(refusal)) : Redirect(Links.Mine);
    }
}
