using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Actions.Administration;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Queries;
using DanVan.Accounts.Units;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>End a role from the day after its last day on.</summary>
public sealed class EndRoleModel(AccountFile file, EndRole end, GrantUnits units, TimeProvider clock, RefusalWords words) : PageModel
{
    /// <summary>The last day in force; yesterday ends the role at once.</summary>
    [BindProperty]
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.LastDayMissing))]
    public DateOnly? LastDay { get; set; }

    /// <summary>The number of the decision that ends it.</summary>
    [BindProperty]
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    [StringLength(AccountGrant.DecisionMaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    public string? Decision { get; set; }

    /// <summary>The account.</summary>
    public AccountId Id { get; private set; }

    /// <summary>Whose account it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The role that ends.</summary>
    public AccountGrant Grant { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid grant)
    {
        if (await ReadAsync(id, grant) is { } no) return no;
        LastDay = VietnamTime.Today(clock).AddDays(-1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid grant)
    {
        if (await ReadAsync(id, grant) is { } no) return no;
        if (!ModelState.IsValid) return this.Again();

        var outcome = await end.RunAsync(Id, Grant.Id, LastDay!.Value.AddDays(1), Decision!.Trim());
        return outcome.Refused is { } refusal ? this.Again(nameof(LastDay), words.Of(refusal)) : Redirect(Links.Account(Id));
    }

    private async Task<IActionResult?> ReadAsync(Guid id, Guid grant)
    {
        if (await file.FindAsync(AccountId.From(id), HttpContext.RequestAborted) is not { } view || view.Grants.FirstOrDefault(g => g.Id.Value == grant) is not { } found) return NotFound();
        if (!view.MayChange) return Forbid();
        (Id, Name, Grant) = (view.Account.Id, view.Account.Name, found);
        await units.LoadAsync([(found.UnitPath, found.BodyId)], HttpContext.RequestAborted);
        return null;
    }
}
