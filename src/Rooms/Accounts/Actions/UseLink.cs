using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Sessions;
using DanVan.Core.Contacts;
using DanVan.Platform.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>Somebody opens a one-time link and does what it is for. Looking at the page uses nothing up: mail programs look at links before people do.</summary>
public sealed class UseLink(AppDbContext db, TimeProvider clock, LinkSecrets secrets, UserManager<Account> users, Journal journal, OpenSessions open)
{
    /// <summary>What a living link is for, and for whom; null when it is dead or was never made.</summary>
    public async Task<(OneTimeLink Link, Account Account)?> FindAsync(string secret)
    {
        if (secrets.Read(secret) is not { } id || await db.OneTimeLinks.SingleOrDefaultAsync(l => l.Id == id) is not { } link || !link.IsAlive(clock.GetUtcNow())) return null;
        var account = await db.Accounts.SingleAsync(a => a.Id == link.AccountId);
        return account.State is AccountState.Invited or AccountState.Active ? (link, account) : null;
    }

    /// <summary>Sets the password by an invitation or a link for a new one. All sessions of the account end.</summary>
    public async Task<Outcome<Account>> SetPasswordAsync(string secret, string password)
    {
        if (await FindAsync(secret) is not { Link.Purpose: LinkPurpose.Invitation or LinkPurpose.NewPassword } found) return AccountRefusals.LinkDead;
        var (link, account) = found;
        if (PasswordRules.Check(password, account.Name, account.Email, account.Phone).Refused is { } weak) return weak;

        link.Use(clock.GetUtcNow());
        var from = account.State;
        account.Activate();
        if (from == AccountState.Invited) journal.Record(new AccountOpened(account.Id));
        journal.Step(AccountHistory.Kind, account.Id.Value, from.ToString(), account.State.ToString(), from == AccountState.Invited ? AccountHistory.Opened : AccountHistory.PasswordSet);
        account.PasswordHash = null;
        // Identity hashes, raises the stamp and saves the whole unit of work.
        if ((await users.AddPasswordAsync(account, password)).ToOutcome().Refused is { } refusal) return refusal;
        open.Forget(account.Id);
        return account;
    }

    /// <summary>Takes the e-mail address that the link was sent to.</summary>
    public async Task<Outcome<Account>> ConfirmEmailAsync(string secret)
    {
        if (await FindAsync(secret) is not { Link: { Purpose: LinkPurpose.ConfirmEmail, NewEmail: { } typed } } found) return AccountRefusals.LinkDead;
        var (link, account) = found;

        link.Use(clock.GetUtcNow());
        account.TakeEmail(EmailAddress.Parse(typed));
        journal.Step(AccountHistory.Kind, account.Id.Value, account.State.ToString(), account.State.ToString(), AccountHistory.EmailChanged);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return AccountRefusals.EmailTaken;
        }

        return account;
    }
}
