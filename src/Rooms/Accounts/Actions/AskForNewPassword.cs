using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>Somebody has forgotten a password. The answer is the same whether the address is known or not.</summary>
public sealed class AskForNewPassword(AppDbContext db, TimeProvider clock, SendLink links)
{
    // One mail in this time, so that a stranger cannot fill somebody's mailbox.
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    /// <summary>Mails a link when the address belongs to an account that can sign in.</summary>
    public async Task RunAsync(EmailAddress email)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key);
        if (account is not { State: AccountState.Active }) return;
        var since = clock.GetUtcNow() - _pause;
        if (await db.OneTimeLinks.AnyAsync(l => l.AccountId == account.Id && l.Purpose == LinkPurpose.NewPassword && l.MadeAt > since)) return;

        await links.AddAsync(account, LinkPurpose.NewPassword);
        await db.SaveChangesAsync();
    }
}
