using DanVan.Accounts.Actions.Administration;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Queries;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>Give a role to an account.</summary>
public sealed class GiveRoleModel(AccountFile file, GiveRole give, GrantUnits units, AccessTable access, CurrentActor current, TimeProvider clock, RefusalWords words) : PageModel
{
    /// <summary>The id of the grant to be made: the same form sent twice makes one.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>What is given.</summary>
    [BindProperty]
    public RoleFields Role { get; set; } = new();

    /// <summary>The account.</summary>
    public AccountId Id { get; private set; }

    /// <summary>Whose account it is.</summary>
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await ReadAsync(id) is { } no) return no;
        FormKey = GrantId.New(clock.GetUtcNow()).Value;
        Role.From = VietnamTime.Today(clock);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await ReadAsync(id) is { } no) return no;
        var scopes = access.Scopes(current.Actor, AccountPermits.Manage);
        if (await Role.ReadAsync(units, scopes, ModelState, nameof(Role), HttpContext.RequestAborted) is not { } terms) return this.Again();

        var outcome = await give.RunAsync(GrantId.From(FormKey), Id, terms);
        return outcome.Refused is { } refusal ? this.Again(FieldOf(refusal), words.Of(refusal)) : Redirect(Links.Account(Id));
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == AccountRefusals.OutsideUnit ? "Role.Unit" : refusal == AccountRefusals.PeriodBackwards ? "Role.Until" : "Role.Role";

    private async Task<IActionResult?> ReadAsync(Guid id)
    {
        if (await file.FindAsync(AccountId.From(id), HttpContext.RequestAborted) is not { } view) return NotFound();
        if (!view.MayChange) return Forbid();
        (Id, Name) = (view.Account.Id, view.Account.Name);
        return null;
    }
}
