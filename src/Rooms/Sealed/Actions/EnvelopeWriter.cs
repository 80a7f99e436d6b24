using System.Security.Cryptography;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>Closes envelopes for an office; its public key is enough. They are stored with the caller's save.</summary>
public sealed class EnvelopeWriter(AppDbContext db, FileStore files)
{
    /// <summary>The key that new envelopes of an office are closed for.</summary>
    public Task<OfficeKey> KeyOfAsync(OfficeId office, CancellationToken cancellationToken) =>
        db.Set<OfficeKey>().AsNoTracking().SingleAsync(k => db.Set<Office>().Any(o => o.Id == office && o.KeyId == k.Id), cancellationToken);

    /// <summary>Puts something into a new envelope.</summary>
    public void Put<T>(OfficeKey key, Guid owner, EnvelopePart part, int number, T content)
    {
        var envelope = new SealedEnvelope { OwnerId = owner, Part = part, Number = number };
        Fill(envelope, key, content);
        db.Envelopes.Add(envelope);
    }

    /// <summary>Puts something else into an envelope, or makes it.</summary>
    public async Task ReplaceAsync<T>(OfficeKey key, Guid owner, EnvelopePart part, T content, CancellationToken cancellationToken)
    {
        if (await db.Envelopes.SingleOrDefaultAsync(e => e.OwnerId == owner && e.Part == part && e.Number == 1, cancellationToken) is { } envelope) Fill(envelope, key, content);
        else Put(key, owner, part, 1, content);
    }

    /// <summary>Stores a photo encrypted, and its key in an envelope.</summary>
    public async Task PutPhotoAsync(OfficeKey key, SealedItemId item, int number, EncodedPhoto photo, CancellationToken cancellationToken)
    {
        var file = SealedFile.Close(photo.Picture);
        var stored = await files.PutAsync(file.Bytes, cancellationToken);
        db.Set<SealedPhoto>().Add(new SealedPhoto { ItemId = item, Number = number, File = stored.Value });
        Put(key, item.Value, EnvelopePart.Photo, number, new PhotoKey(file.Key, photo.Width, photo.Height));
        CryptographicOperations.ZeroMemory(file.Key);
    }

    private static void Fill<T>(SealedEnvelope envelope, OfficeKey key, T content)
    {
        var plain = SealedJson.Write(content);
        envelope.Refill(key.Id, Envelope.Close(plain, key.PublicKey, SealedEnvelope.ContextOf(envelope.OwnerId, envelope.Part, envelope.Number, key.Id)));
        CryptographicOperations.ZeroMemory(plain);
    }
}
