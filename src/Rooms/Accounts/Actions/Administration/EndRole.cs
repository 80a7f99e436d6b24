using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Administration;

/// <summary>An administrator ends a role from a day on.</summary>
public sealed class EndRole(AppDbContext db, TimeProvider clock, CurrentActor current, AccessTable access, Journal journal, OpenSessions open)
{
    /// <summary>Saves the end. Ending what has ended on that day already is no mistake.</summary>
    public async Task<Outcome> RunAsync(AccountId account, GrantId id, DateOnly day, string decision)
    {
        if (await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.AccountId == account) is not { } grant) return AccountRefusals.OutsideUnit;
        if (!access.Allows(current.Actor, AccountPermits.Manage, grant.UnitPath)) return AccountRefusals.OutsideUnit;
        if (grant.To == day) return Outcome.Done;
        if (grant.Role == Role.Administrator && !await IsAnotherLeftAsync(grant, day)) return AccountRefusals.LastAdministrator;
        if (grant.End(day, decision, current.Actor.Id, clock.GetUtcNow()).Refused is { } refusal) return refusal;

        journal.Record(new RoleEnded(account, id.Value, grant.Role.ToString(), grant.UnitPath));
        journal.Step(AccountHistory.Kind, account.Value, "", "", AccountHistory.RoleEnded, grant.Role.ToString(), $"{grant.UnitPath} {decision}");
        await db.SaveChangesAsync();
        open.Forget(account);
        return Outcome.Done;
    }

    // Somebody must be left who administers at least as much, or nobody could ever give that role again.
    private async Task<bool> IsAnotherLeftAsync(AccountGrant ending, DateOnly day)
    {
        var others = await (from g in db.Set<AccountGrant>()
                            join a in db.Set<Account>() on g.AccountId equals a.Id
                            where g.Role == Role.Administrator && g.AccountId != ending.AccountId && a.State == AccountState.Active && g.From <= day && (g.To == null || g.To > day)
                            select g.UnitPath).ToListAsync();
        return others.Any(path => UnitPath.IsWithin(ending.UnitPath, path));
    }
}
