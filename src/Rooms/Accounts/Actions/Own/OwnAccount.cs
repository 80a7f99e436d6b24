using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Own;

/// <summary>Loads the account of whoever is signed in.</summary>
public sealed class OwnAccount(AppDbContext db, CurrentActor current)
{
    /// <summary>The account, for a change.</summary>
    public Task<Account> LoadAsync()
    {
        var id = current.Actor.Id ?? throw new InvalidOperationException("Only somebody who is signed in has an account of their own.");
        return db.Accounts.SingleAsync(a => a.Id == id);
    }
}
