using DanVan.Core.Codes;
using DanVan.Platform.Ledger;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>What the receipt shows.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Key">The follow key.</param>
/// <param name="At">When it was received.</param>
/// <param name="Proof">What becomes a receipt that proves itself in the public log.</param>
public sealed record SealedReceipt(string Code, FollowKey Key, DateTimeOffset At, string Proof);

/// <summary>Makes receipts: a follow key is drawn, its hash is kept, and the key itself is stored nowhere. A form that comes again gets a receipt with a key of its own.</summary>
public sealed class SealedReceipts(AppDbContext db, FollowSecrets secrets, PublicLedger ledger)
{
    private const int MostKeys = 5;

    /// <summary>The receipt of an item, saved with the caller's unit of work. The public log learns that something was received, and neither what nor that it is sealed.</summary>
    /// <param name="item">The item.</param>
    /// <param name="words">What was said; its hash stands on the receipt alone.</param>
    public SealedReceipt Of(SealedItem item, string words)
    {
        var key = secrets.New();
        db.Set<SealedFollower>().Add(new SealedFollower { ItemId = item.Id, Code = item.Code, KeyHash = secrets.HashOf(key) });
        var received = ReceivedRecord.Once(new(ReceivedAct.Send, item.Code, item.ReceivedAt) { Words = words });
        ledger.AddReceived(received);
        return new(item.Code, key, item.ReceivedAt, received.ToField());
    }

    /// <summary>Another receipt of the item that this form made before; null when it made none.</summary>
    public async Task<SealedReceipt?> AgainAsync(Guid formHash, string words, CancellationToken cancellationToken)
    {
        if (await db.Sealed.AsNoTracking().SingleOrDefaultAsync(i => i.FormHash == formHash, cancellationToken) is not { } earlier) return null;
        if (await db.Set<SealedFollower>().CountAsync(f => f.ItemId == earlier.Id, cancellationToken) >= MostKeys)
            throw new InvalidOperationException("A form was sent more often than a lost reply explains.");

        var receipt = Of(earlier, words);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }
}
