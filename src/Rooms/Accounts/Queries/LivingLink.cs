using DanVan.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>The link of an account that still works, for an administrator to hand over.</summary>
public sealed class LivingLink(AppDbContext db, TimeProvider clock)
{
    /// <summary>The newest invitation or link for a new password; a link that confirms an e-mail address is for its mailbox only.</summary>
    public Task<OneTimeLink?> FindAsync(AccountId account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeLink>().AsNoTracking()
            .Where(l => l.AccountId == account && l.UsedAt == null && l.ExpiresAt > now && l.Purpose != LinkPurpose.ConfirmEmail && (l.Purpose == LinkPurpose.Invitation || l.MadeBy != null))
            .OrderByDescending(l => l.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
