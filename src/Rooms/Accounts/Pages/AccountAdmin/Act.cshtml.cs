using DanVan.Accounts.Actions.Administration;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>Asks before something is done to an account, and does it.</summary>
public sealed class ActModel(AccountFile file, ChangeAccount change, RefusalWords words) : PageModel
{
    /// <summary>The account.</summary>
    public AccountId Id { get; private set; }

    /// <summary>What is asked.</summary>
    public AccountAct Act { get; private set; }

    /// <summary>Whose account it is.</summary>
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, AccountAct act) => await ReadAsync(id, act) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, AccountAct act)
    {
        if (await ReadAsync(id, act) is { } no) return no;
        var outcome = await RunAsync();
        return outcome.Refused is { } refusal ? this.Again("", words.Of(refusal)) : Redirect(Links.Account(Id));
    }

    private async Task<IActionResult?> ReadAsync(Guid id, AccountAct act)
    {
        if (!ModelState.IsValid || await file.FindAsync(AccountId.From(id), HttpContext.RequestAborted) is not { } view) return NotFound();
        if (!view.MayChange) return Forbid();
        (Id, Act, Name) = (view.Account.Id, act, view.Account.Name);
        return null;
    }

    private Task<Outcome> RunAsync() => Act switch
    {
        AccountAct.Close => change.CloseAsync(Id),
        AccountAct.Reopen => change.ReopenAsync(Id),
        AccountAct.ResetSecondFactor => change.ResetSecondFactorAsync(Id),
        AccountAct.TakePhone => change.DecidePhoneAsync(Id, take: true),
        AccountAct.DropPhone => change.DecidePhoneAsync(Id, take: false),
        AccountAct.Erase => change.EraseAsync(Id),
        _ => RenewLinkAsync(),
    };

    private async Task<Outcome> RenewLinkAsync() => new((await change.RenewLinkAsync(Id)).Refused);
}
