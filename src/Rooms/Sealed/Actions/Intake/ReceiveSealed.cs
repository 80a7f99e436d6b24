using System.Security.Cryptography;
using DanVan.Platform.Photos;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>Everything that is sent to a reception office at once.</summary>
public sealed record NewSealed
{
    /// <summary>The office it goes to.</summary>
    public required string OfficePath { get; init; }

    /// <summary>What is said.</summary>
    public required SealedContent Content { get; init; }

    /// <summary>Who says it; empty for somebody who tells nothing.</summary>
    public required SealedIdentity Identity { get; init; }

    /// <summary>Photos, encoded anew.</summary>
    public IReadOnlyList<EncodedPhoto> Photos { get; init; } = [];

    /// <summary>The random token of the form.</summary>
    public required byte[] FormToken { get; init; }
}

/// <summary>
/// Somebody informs the reception office (gửi thông tin kín). Content and identity are encrypted to the office's public key before anything is stored; nothing says who is
/// signed in. The same form sent twice makes one item, and each reply shows a key that works.
/// </summary>
public sealed class ReceiveSealed(AppDbContext db, EnvelopeWriter envelopes, CaseClocks clocks, SealedReceipts receipts, FollowSecrets secrets, TimeProvider clock)
{
    private const int MostDraws = 5;

    /// <summary>Seals and stores it.</summary>
    public async Task<Outcome<SealedReceipt>> RunAsync(NewSealed sent, CancellationToken cancellationToken = default)
    {
        if (sent.Content.Text.Length is < SealedContent.TextMinLength or > SealedContent.TextMaxLength) return SealedRefusals.TextLength;
        if (sent.Photos.Count > SealedPhoto.Most) return SealedRefusals.TooManyPhotos;
        if (await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.UnitPath == sent.OfficePath, cancellationToken) is not { } office) return SealedRefusals.NoOffice;

        var hash = new Guid(SHA256.HashData(sent.FormToken).AsSpan(0, 16));
        for (var draw = 1; ; draw++)
        {
            if (await receipts.AgainAsync(hash, sent.Content.Text, cancellationToken) is { } again) return again;
            var item = SealedItem.Receive(office.Id, SealedChannel.Form, secrets.NewCode().Value, hash, clock.GetUtcNow(), clock.GetUtcNow());
            try
            {
                return await AddAsync(item, office, sent, cancellationToken);
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception) && draw < MostDraws)
            {
                // The same form arrived twice at once, or chance drew a code that is taken.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SealedReceipt> AddAsync(SealedItem item, Office office, NewSealed sent, CancellationToken cancellationToken)
    {
        var key = await envelopes.KeyOfAsync(office.Id, cancellationToken);
        db.Sealed.Add(item);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Content, 1, sent.Content);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Identity, 1, sent.Identity);
        var number = 0;
        foreach (var photo in sent.Photos) await envelopes.PutPhotoAsync(key, item.Id, ++number, photo, cancellationToken);
        await clocks.ReceivedAsync(item, office.UnitPath, cancellationToken);
        var receipt = receipts.Of(item, sent.Content.Text);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }
}
