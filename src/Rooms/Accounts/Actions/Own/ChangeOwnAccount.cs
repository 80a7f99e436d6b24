using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using DanVan.Core.Contacts;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Own;

/// <summary>What people change about themselves.</summary>
public sealed class ChangeOwnAccount(AppDbContext db, TimeProvider clock, OwnAccount own, SendLink links, Journal journal, OpenSessions open)
{
    /// <summary>Changes the name.</summary>
    public async Task RenameAsync(string name)
    {
        var account = await own.LoadAsync();
        account.Rename(name);
        await db.SaveChangesAsync();
        open.Forget(account.Id);
    }

    /// <summary>Sends a link to a new e-mail address; it counts once the link is opened. A taken address is not betrayed: the mail is simply not sent.</summary>
    public async Task AskForEmailAsync(EmailAddress email)
    {
        var account = await own.LoadAsync();
        if (await db.Accounts.AnyAsync(a => a.EmailKey == email.Key)) return;
        await links.AddAsync(account, LinkPurpose.ConfirmEmail, email);
        await db.SaveChangesAsync();
    }

    /// <summary>Asks for another phone number, which an administrator confirms by calling it; null removes the number.</summary>
    public async Task<Outcome> AskForPhoneAsync(PhoneNumber? phone)
    {
        var account = await own.LoadAsync();
        if (phone is null && account.Email is null) return AccountRefusals.LastSignInName;
        account.AskForPhone(phone);
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    /// <summary>Asks for the account to be erased, or takes that back.</summary>
    public async Task AskForErasureAsync(bool erase)
    {
        var account = await own.LoadAsync();
        if (erase == account.ErasureAskedAt is not null) return;
        account.AskForErasure(erase ? clock.GetUtcNow() : null);
        journal.Step(AccountHistory.Kind, account.Id.Value, account.State.ToString(), account.State.ToString(), erase ? AccountHistory.ErasureAsked : AccountHistory.ErasureTakenBack);
        await db.SaveChangesAsync();
    }
}
