using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using DanVan.Accounts.Units;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>The own account: what is known, and where each thing is changed.</summary>
public sealed class IndexModel(OwnAccount own, GrantUnits units, CurrentActor current) : PageModel
{
    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>The phone number as people write it.</summary>
    public string Phone => Account.Phone is { } key ? PhoneNumber.From(key).Text : AccountsTexts.None;

    /// <summary>All roles in force, also those that rest until a second factor is set up.</summary>
    public IReadOnlyList<Grant> Grants => HttpContext.Features.Get<OpenSession>()?.Grants ?? [];

    /// <summary>Whether roles rest.</summary>
    public bool LacksSecondFactor => HttpContext.Features.Get<OpenSession>() is { LacksSecondFactor: true };

    /// <summary>Whether there is anything to administer.</summary>
    public bool HasAdministration => current.Actor.Grants.Any(g => g.Role.IsStaff());

    public async Task OnGetAsync()
    {
        Account = await own.LoadAsync();
        await units.LoadAsync(Grants.Select(g => (g.UnitPath, g.BodyId)), HttpContext.RequestAborted);
    }
}
