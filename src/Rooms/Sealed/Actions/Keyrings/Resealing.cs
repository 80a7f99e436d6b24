using System.Security.Cryptography;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>
/// Closes anew, for an office's present key, what is still closed for a former one; a former key that nothing needs any more is removed with every copy of its private
/// half. It waits an hour for what was being sent while the key changed.
/// </summary>
public sealed class Resealing(AppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan _wait = TimeSpan.FromHours(1);

    /// <summary>Does it for every office whose keys are open. The caller saves.</summary>
    internal async Task RunAsync(KeyBunch bunch, CancellationToken cancellationToken)
    {
        foreach (var former in await db.Set<OfficeKey>().Where(k => k.RetiredAt != null).ToListAsync(cancellationToken))
        {
            if (!bunch.TryFind(former.Id, out var opens)) continue;
            var present = await db.Set<OfficeKey>().SingleAsync(k => db.Set<Office>().Any(o => o.Id == former.OfficeId && o.KeyId == k.Id), cancellationToken);
            var found = await RunAsync(former.Id, opens, present, cancellationToken);
            if (found == 0 && clock.GetUtcNow() - former.RetiredAt >= _wait) db.Set<OfficeKey>().Remove(former);
        }
    }

    /// <summary>Closes what was closed for one key for another. Returns how many envelopes. The caller saves.</summary>
    internal async Task<int> RunAsync(OfficeKeyId from, OpenKey opens, OfficeKey to, CancellationToken cancellationToken)
    {
        var envelopes = await db.Envelopes.Where(e => e.KeyId == from).ToListAsync(cancellationToken);
        foreach (var envelope in envelopes)
        {
            var plain = Envelope.Open(envelope.Bytes, opens, SealedEnvelope.ContextOf(envelope.OwnerId, envelope.Part, envelope.Number, from));
            envelope.Refill(to.Id, Envelope.Close(plain, to.PublicKey, SealedEnvelope.ContextOf(envelope.OwnerId, envelope.Part, envelope.Number, to.Id)));
            CryptographicOperations.ZeroMemory(plain);
        }

        return envelopes.Count;
    }
}
