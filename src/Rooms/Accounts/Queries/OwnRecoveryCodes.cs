using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>How many recovery codes whoever asks has left.</summary>
public sealed class OwnRecoveryCodes(AppDbContext db, CurrentActor current)
{
    /// <summary>The number of unused codes.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var id = current.Actor.Id;
        return db.Set<RecoveryCode>().CountAsync(c => c.AccountId == id, cancellationToken);
    }
}
