using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using DanVan.Platform.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Administration;

/// <summary>What an administrator does to an account besides its roles. Each act is journalled, and the account's sessions feel it at once.</summary>
public sealed class ChangeAccount(AppDbContext db, Journal journal, ManagedAccount managed, UserManager<Account> users, OpenSessions open, SendLink links)
{
    /// <summary>Closes the account.</summary>
    public Task<Outcome> CloseAsync(AccountId id) => RunAsync(id, AccountHistory.Closed, a => a.Disable(), a => journal.Record(new AccountClosed(a.Id)));

    /// <summary>Opens it again.</summary>
    public Task<Outcome> ReopenAsync(AccountId id) => RunAsync(id, AccountHistory.Reopened, a => a.Enable(), a => journal.Record(new AccountReopened(a.Id)));

    /// <summary>Removes a lost second factor; staff must set up a new one at the next sign-in.</summary>
    public Task<Outcome> ResetSecondFactorAsync(AccountId id) => RunAsync(id, AccountHistory.SecondFactorReset, a => a.ForgetSecondFactor(), a => journal.Record(new SecondFactorReset(a.Id)));

    /// <summary>Takes or drops the phone number that the owner asked for.</summary>
    public Task<Outcome> DecidePhoneAsync(AccountId id, bool take) => RunAsync(id, take ? AccountHistory.PhoneTaken : AccountHistory.PhoneDropped, a => a.DecidePhone(take));

    /// <summary>Removes every personal field, as its owner asked.</summary>
    public Task<Outcome> EraseAsync(AccountId id) => RunAsync(id, AccountHistory.Erased, a => a.Erase(), a => journal.Record(new AccountErased(a.Id)));

    /// <summary>Makes a new invitation, or a link for a new password.</summary>
    public async Task<Outcome<LinkId>> RenewLinkAsync(AccountId id)
    {
        var loaded = await managed.LoadAsync(id);
        if (loaded.Refused is { } refusal) return refusal;
        var account = loaded.Value!;
        if (account.State is not (AccountState.Invited or AccountState.Active)) return AccountRefusals.WrongState;

        var link = await links.AddAsync(account, account.State == AccountState.Invited ? LinkPurpose.Invitation : LinkPurpose.NewPassword);
        journal.Step(AccountHistory.Kind, id.Value, account.State.ToString(), account.State.ToString(), AccountHistory.LinkRenewed);
        await db.SaveChangesAsync();
        return link.Id;
    }

    private async Task<Outcome> RunAsync(AccountId id, string action, Func<Account, Outcome> change, Action<Account>? record = null)
    {
        var loaded = await managed.LoadAsync(id);
        if (loaded.Refused is { } no) return no;
        var account = loaded.Value!;
        var from = account.State;
        if (change(account).Refused is { } refusal) return refusal;

        if (!account.HasSecondFactor) db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == id).ToListAsync());
        record?.Invoke(account);
        journal.Step(AccountHistory.Kind, id.Value, from.ToString(), account.State.ToString(), action);
        try
        {
            // A new stamp ends every session; Identity saves it together with all of the above.
            await users.UpdateSecurityStampAsync(account);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return AccountRefusals.PhoneTaken;
        }

        open.Forget(id);
        return Outcome.Done;
    }
}
