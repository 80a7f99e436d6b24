using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Change the own name.</summary>
public sealed class NameModel(OwnAccount own, ChangeOwnAccount change) : PageModel
{
    /// <summary>As typed.</summary>
    [BindProperty]
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FullNameMissing))]
    [StringLength(Account.NameMaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FullNameLong))]
    public string? Name { get; set; }

    public async Task OnGetAsync() => Name = (await own.LoadAsync()).Name;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Again();
        await change.RenameAsync(Name!);
        return Redirect(Links.Mine);
    }
}
