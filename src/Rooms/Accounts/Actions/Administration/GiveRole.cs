using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Administration;

/// <summary>An administrator gives a role for a unit and a period, by a decision.</summary>
public sealed class GiveRole(AppDbContext db, TimeProvider clock, CurrentActor current, AccessTable access, Journal journal, ManagedAccount managed, OpenSessions open)
{
    /// <summary>Saves the grant. Sent twice with the same id, it makes one.</summary>
    /// <param name="id">The id drawn when the form was shown.</param>
    /// <param name="accountId">To whom.</param>
    /// <param name="terms">What is given.</param>
    public async Task<Outcome> RunAsync(GrantId id, AccountId accountId, GrantTerms terms)
    {
        if (await db.Grants.AnyAsync(g => g.Id == id)) return Outcome.Done;
        var loaded = await managed.LoadAsync(accountId);
        if (loaded.Refused is { } no) return no == AccountRefusals.OwnAccount ? AccountRefusals.OwnGrant : no;
        if (!access.Allows(current.Actor, AccountPermits.Manage, terms.UnitPath)) return AccountRefusals.OutsideUnit;

        var now = clock.GetUtcNow();
        var given = AccountGrant.Give(id, accountId, terms, current.Actor.Id, now);
        if (given.Refused is { } refusal) return refusal;
        var grant = given.Value!;
        var others = await db.Grants.Where(g => g.AccountId == accountId).ToListAsync();
        if (GrantRules.Admits(grant, others).Refused is { } clash) return clash;

        db.Add(grant);
        var account = loaded.Value!;
        journal.Record(new RoleGiven(accountId, id.Value, terms.Role.ToString(), terms.UnitPath));
        journal.Step(AccountHistory.Kind, accountId.Value, account.State.ToString(), account.State.ToString(), AccountHistory.RoleGiven, terms.Role.ToString(), $"{terms.UnitPath} {terms.Decision}");
        await db.SaveChangesAsync();
        open.Forget(accountId);
        return Outcome.Done;
    }
}
