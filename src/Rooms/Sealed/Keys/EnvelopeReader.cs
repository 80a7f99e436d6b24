using System.Security.Cryptography;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Keys;

/// <summary>Opens envelopes with the keys of this session. Whoever calls it has logged the opening.</summary>
public sealed class EnvelopeReader(AppDbContext db, SessionKeys keys)
{
    /// <summary>The content of one envelope; a refusal when the key is not open. Null inside when there is no such envelope.</summary>
    public async Task<Outcome<T?>> ReadAsync<T>(Guid owner, EnvelopePart part, int number, CancellationToken cancellationToken) where T : class
    {
        var envelope = await db.Envelopes.AsNoTracking().SingleOrDefaultAsync(e => e.OwnerId == owner && e.Part == part && e.Number == number, cancellationToken);
        if (envelope is null) return new Outcome<T?>(null, null);
        return Open<T>(envelope) is { } content ? new Outcome<T?>(content, null) : SealedRefusals.Locked;
    }

    /// <summary>The content of many envelopes of one part, by owner.</summary>
    public async Task<Outcome<IReadOnlyDictionary<Guid, T>>> ReadManyAsync<T>(IReadOnlyCollection<Guid> owners, EnvelopePart part, CancellationToken cancellationToken) where T : class
    {
        var found = new Dictionary<Guid, T>();
        foreach (var chunk in owners.Chunk(200))
        {
            foreach (var envelope in await db.Envelopes.AsNoTracking().Where(e => chunk.Contains(e.OwnerId) && e.Part == part && e.Number == 1).ToListAsync(cancellationToken))
            {
                if (Open<T>(envelope) is not { } content) return SealedRefusals.Locked;
                found[envelope.OwnerId] = content;
            }
        }

        return found;
    }

    private T? Open<T>(SealedEnvelope envelope) where T : class
    {
        if (!keys.TryFind(envelope.KeyId, out var key)) return null;
        var plain = Envelope.Open(envelope.Bytes, key, SealedEnvelope.ContextOf(envelope.OwnerId, envelope.Part, envelope.Number, envelope.KeyId));
        try
        {
            return SealedJson.Read<T>(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
