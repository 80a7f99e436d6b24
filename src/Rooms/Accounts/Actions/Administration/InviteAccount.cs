using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Administration;

/// <summary>An administrator invites somebody: an account, its first role, and a link with which its owner sets a password.</summary>
public sealed class InviteAccount(AppDbContext db, TimeProvider clock, CurrentActor current, AccessTable access, Journal journal, SendLink links)
{
    /// <summary>Saves account, role and link. Sent twice with the same id, it makes one account.</summary>
    /// <param name="id">The id drawn when the form was shown.</param>
    /// <param name="person">For whom.</param>
    /// <param name="terms">The first role.</param>
    public async Task<Outcome<LinkId>> RunAsync(AccountId id, PersonDetails person, GrantTerms terms)
    {
        if (await LinkOfAsync(id) is { } earlier) return earlier;
        if (!access.Allows(current.Actor, AccountPermits.Manage, terms.UnitPath)) return AccountRefusals.OutsideUnit;
        if (person.Email is { } email && await db.Accounts.AnyAsync(a => a.EmailKey == email.Key)) return AccountRefusals.EmailTaken;
        if (person.Phone is { } phone && await db.Accounts.AnyAsync(a => a.Phone == phone.Key)) return AccountRefusals.PhoneTaken;

        var now = clock.GetUtcNow();
        var account = Account.Invite(id, person, terms.UnitPath, now);
        var given = AccountGrant.Give(GrantId.New(now), account.Id, terms, current.Actor.Id, now);
        if (given.Refused is { } refusal) return refusal;

        db.Add(account);
        db.Add(given.Value!);
        var link = await links.AddAsync(account, LinkPurpose.Invitation);
        journal.Record(new AccountInvited(account.Id));
        journal.Record(new RoleGiven(account.Id, given.Value!.Id.Value, terms.Role.ToString(), terms.UnitPath));
        journal.Step(AccountHistory.Kind, account.Id.Value, "", nameof(AccountState.Invited), AccountHistory.Invited);
        journal.Step(AccountHistory.Kind, account.Id.Value, nameof(AccountState.Invited), nameof(AccountState.Invited), AccountHistory.RoleGiven, terms.Role.ToString(), $"{terms.UnitPath} {terms.Decision}");
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return await LinkOfAsync(id) is { } first ? first : AccountRefusals.EmailTaken;
        }

        return link.Id;
    }

    private async Task<LinkId?> LinkOfAsync(AccountId id) =>
        await db.OneTimeLinks.Where(l => l.AccountId == id && l.Purpose == LinkPurpose.Invitation).OrderByDescending(l => l.Id).Select(l => (LinkId?)l.Id).FirstOrDefaultAsync();
}
