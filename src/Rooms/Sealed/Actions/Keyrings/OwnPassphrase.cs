using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>A person sets, changes or replaces the passphrase of their own key. The server keeps none of them; who forgets it holds nothing until another holder gives the key again.</summary>
public sealed class OwnPassphrase(AppDbContext db, Keyrings keyrings, SessionKeys session, SealedLogBook log, TimeProvider clock)
{
    /// <summary>Sets it for the first time.</summary>
    public async Task<Outcome> SetAsync(string passphrase, CancellationToken cancellationToken = default)
    {
        if (!Keyrings.IsStrong(passphrase)) return SealedRefusals.WeakPassphrase;
        if (await db.Set<Keyring>().AnyAsync(k => k.Id == keyrings.By, cancellationToken)) return SealedRefusals.HasKeyring;

        using var own = OpenKey.New();
        db.Set<Keyring>().Add(new Keyring { Id = keyrings.By, PublicKey = own.PublicKey, Locked = Keyrings.Lock(own, passphrase, keyrings.By), At = clock.GetUtcNow() });
        log.Note(SealedAct.PassphraseSet, "");
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Changes it; the keys stay the same.</summary>
    public async Task<Outcome> ChangeAsync(string old, string passphrase, CancellationToken cancellationToken = default)
    {
        if (!Keyrings.IsStrong(passphrase)) return SealedRefusals.WeakPassphrase;
        var opened = await keyrings.OpenAsync(old, cancellationToken);
        if (opened.Value is not { } own) return opened.Refused!.Value;

        using (own)
        {
            var keyring = await db.Set<Keyring>().SingleAsync(k => k.Id == keyrings.By, cancellationToken);
            keyring.Locked = Keyrings.Lock(own, passphrase, keyrings.By);
            keyring.At = clock.GetUtcNow();
        }

        log.Note(SealedAct.PassphraseChanged, "");
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Begins anew after the passphrase was forgotten: a new key of one's own, and none of the office's.</summary>
    public async Task<Outcome> ReplaceAsync(string passphrase, CancellationToken cancellationToken = default)
    {
        if (!Keyrings.IsStrong(passphrase)) return SealedRefusals.WeakPassphrase;
        if (await db.Set<Keyring>().SingleOrDefaultAsync(k => k.Id == keyrings.By, cancellationToken) is not { } keyring) return SealedRefusals.NoKeyring;

        using var own = OpenKey.New();
        keyring.PublicKey = own.PublicKey;
        keyring.Locked = Keyrings.Lock(own, passphrase, keyrings.By);
        keyring.At = clock.GetUtcNow();
        db.Set<KeyAccess>().RemoveRange(await db.Set<KeyAccess>().Where(a => a.HolderId == keyrings.By.Value).ToListAsync(cancellationToken));
        log.Note(SealedAct.KeyringReplaced, "");
        await db.SaveChangesAsync(cancellationToken);
        session.Lock();
        return Outcome.Done;
    }
}
