using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>What the actions on keys share: opening one's own key with the passphrase, and giving an office's key to a holder.</summary>
public sealed class Keyrings(AppDbContext db, PassphraseTries tries, SealedLogBook log, CurrentActor current, TimeProvider clock)
{
    private const int ShortestPassphrase = 12;
    private const int FewestDifferent = 6;

    /// <summary>Whoever acts.</summary>
    public AccountId By => current.Actor.Id ?? throw new InvalidOperationException("Keys belong to people who are signed in.");

    /// <summary>True for a passphrase that can be taken: long enough, not one character again and again.</summary>
    public static bool IsStrong(string passphrase) => passphrase.Length is >= ShortestPassphrase and <= 200 && passphrase.Distinct().Count() >= FewestDifferent;

    /// <summary>The actor's own private key, opened with the passphrase. Wrong tries are counted and logged.</summary>
    public async Task<Outcome<OpenKey>> OpenAsync(string passphrase, CancellationToken cancellationToken)
    {
        if (tries.MustWait(By)) return SealedRefusals.TooManyTries;
        if (await db.Set<Keyring>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == By, cancellationToken) is not { } keyring) return SealedRefusals.NoKeyring;

        var secret = await Task.Run(() => PassphraseBox.TryOpen(keyring.Locked, passphrase, Keyring.OwnerOf(By), out var opened) ? opened : null, cancellationToken);
        if (secret is null)
        {
            tries.Wrong(By);
            log.Note(SealedAct.PassphraseWrong, "");
            await db.SaveChangesAsync(cancellationToken);
            return SealedRefusals.WrongPassphrase;
        }

        tries.Right(By);
        return OpenKey.From(secret);
    }

    /// <summary>A keyring under a passphrase.</summary>
    public static byte[] Lock(OpenKey own, string passphrase, AccountId account) => PassphraseBox.Lock(own.Reveal(), passphrase, Keyring.OwnerOf(account));

    /// <summary>Puts an office's private key into an envelope for a holder.</summary>
    public void Give(OfficeKeyId id, OpenKey key, Guid holder, byte[] publicKey) => db.Set<KeyAccess>().Add(new KeyAccess
    {
        KeyId = id,
        HolderId = holder,
        Bytes = Envelope.Close(key.Reveal(), publicKey, KeyAccess.ContextOf(id, holder)),
        At = clock.GetUtcNow(),
    });
}
