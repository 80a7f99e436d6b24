using System.Security.Cryptography;
using DanVan.Core.Codes;
using DanVan.Feedback.Domain;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Following;

/// <summary>Who holds a follow key: the key's row and what the key opens.</summary>
/// <param name="GrantId">The key's row.</param>
/// <param name="Secret">Opens the holder's receipts.</param>
public sealed record Follower(Guid GrantId, ReceiptSecret Secret)
{
    /// <summary>Of a key that is at hand.</summary>
    public static Follower Of(Guid grantId, FollowKey key) => new(grantId, ReceiptSecret.Of(key.Reveal()));
}

/// <summary>The one way by which what the holder of a follow key does becomes an entry of the public log and a receipt: sending, joining, and every act on the follower's page.</summary>
public sealed class FollowReceipts(AppDbContext db, PublicLedger ledger)
{
    /// <summary>Enters an act; it becomes true with the caller's save.</summary>
    public void Keep(Follower by, ReceivedAct act)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var record = act.ToRecord();
        ledger.AddReceived(ReceivedRecord.Of(by.Secret, id, record));
        db.Set<FollowReceipt>().Add(new FollowReceipt { Id = id, GrantId = by.GrantId, Box = by.Secret.Lock(id, record) });
    }

    /// <summary>What the holder did, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedRecord>> ReadAsync(Follower by, CancellationToken cancellationToken)
    {
        var kept = await db.Set<FollowReceipt>().AsNoTracking().Where(r => r.GrantId == by.GrantId).ToListAsync(cancellationToken);
        return [.. kept.Select(r => by.Secret.Open(r.Id, r.Box) is { } record ? ReceivedRecord.Of(by.Secret, r.Id, record) : null).OfType<ReceivedRecord>().OrderBy(r => r.Field("at"), StringComparer.Ordinal)];
    }

    /// <summary>The receipt of what the key was given for; null when the key opens none.</summary>
    public async Task<ReceivedRecord?> FirstAsync(FollowGrant? grant, FollowKey key, CancellationToken cancellationToken) =>
        grant is not null && await ReadAsync(Follower.Of(grant.Id, key), cancellationToken) is [var first, ..] ? first : null;
}
