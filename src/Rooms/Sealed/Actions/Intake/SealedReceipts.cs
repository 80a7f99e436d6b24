using DanVan.Core.Codes;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>What the receipt shows.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Key">The follow key.</param>
/// <param name="At">When it was received.</param>
public sealed record SealedReceipt(string Code, FollowKey Key, DateTimeOffset At);

/// <summary>Makes receipts: a follow key is drawn, its hash is kept, and the key itself is stored nowhere. A form that comes again gets a receipt with a key of its own.</summary>
public sealed class SealedReceipts(AppDbContext db, FollowSecrets secrets)
{
    private const int MostKeys = 5;

    /// <summary>The receipt of an item, saved with the caller's unit of work.</summary>
    public SealedReceipt Of(SealedItem item)
    {
        var key = secrets.New();
        db.Set<SealedFollower>().Add(new SealedFollower { ItemId = item.Id, Code = item.Code, KeyHash = secrets.HashOf(key) });
        return new(item.Code, key, item.ReceivedAt);
    }

    /// <summary>Another receipt of the item that this form made before; null when it made none.</summary>
    public async Task<SealedReceipt?> AgainAsync(Guid formHash, CancellationToken cancellationToken)
    {
        if (await db.Sealed.AsNoTracking().SingleOrDefaultAsync(i => i.FormHash == formHash, cancellationToken) is not { } earlier) return null;
        if (await db.Set<SealedFollower>().CountAsync(f => f.ItemId == earlier.Id, cancellationToken) >= MostKeys)
            throw new InvalidOperationException("A form was sent more often than a lost reply explains.");

        var receipt = Of(earlier);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }
}
