using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Administration;

/// <summary>Loads an account for its administrator: the one question that every act of administration asks first.</summary>
public sealed class ManagedAccount(AppDbContext db, CurrentActor current, AccessTable access)
{
    /// <summary>The account, if it belongs to the actor's units and is not the actor's own.</summary>
    public async Task<Outcome<Account>> LoadAsync(AccountId id)
    {
        if (id == current.Actor.Id) return AccountRefusals.OwnAccount;
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id) is not { } account) return AccountRefusals.OutsideUnit;
        return access.Allows(current.Actor, AccountPermits.Manage, account.HomePath) ? account : AccountRefusals.OutsideUnit;
    }
}
