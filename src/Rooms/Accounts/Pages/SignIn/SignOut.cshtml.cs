using DanVan.Accounts.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>Sign out. The menu posts here; the page itself is for those who open the address.</summary>
public sealed class SignOutModel(AccountSignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
