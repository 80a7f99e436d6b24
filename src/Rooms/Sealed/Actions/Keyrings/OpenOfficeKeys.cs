using System.Security.Cryptography;
using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>
/// A person types the passphrase and has the keys open in this session for a quarter of an hour. A reception officer to whom both recovery persons gave their shares takes
/// the office's keys with this step; what is still closed for a former key is closed anew.
/// </summary>
public sealed class OpenOfficeKeys(AppDbContext db, Keyrings keyrings, SessionKeys session, Resealing resealing, SealedLogBook log, CurrentActor current, TimeProvider clock)
{
    /// <summary>Opens them.</summary>
    public async Task<Outcome> RunAsync(string passphrase, CancellationToken cancellationToken = default)
    {
        var opened = await keyrings.OpenAsync(passphrase, cancellationToken);
        if (opened.Value is not { } own) return opened.Refused!.Value;

        var bunch = new KeyBunch(By, own, clock.GetUtcNow() + OpenKeys.Life);
        await AddOwnAsync(bunch, cancellationToken);
        await UseBreakGlassAsync(bunch, cancellationToken);
        await resealing.RunAsync(bunch, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        session.Keep(bunch);
        return Outcome.Done;
    }

    private AccountId By => current.Actor.Id ?? throw new InvalidOperationException("Keys are opened by somebody who is signed in.");

    private async Task AddOwnAsync(KeyBunch bunch, CancellationToken cancellationToken)
    {
        var rows = await (
            from access in db.Set<KeyAccess>().AsNoTracking()
            join key in db.Set<OfficeKey>() on access.KeyId equals key.Id
            join office in db.Offices on key.OfficeId equals office.Id
            where access.HolderId == By.Value
            select new { access.KeyId, access.Bytes, office.UnitPath }).ToListAsync(cancellationToken);
        foreach (var row in rows) bunch.Add(row.KeyId, OpenKey.From(Envelope.Open(row.Bytes, bunch.Own, KeyAccess.ContextOf(row.KeyId, By.Value))));
        foreach (var path in rows.Select(r => r.UnitPath).Distinct()) log.Note(SealedAct.KeyOpened, path);
    }

    private async Task UseBreakGlassAsync(KeyBunch bunch, CancellationToken cancellationToken)
    {
        foreach (var given in await db.Set<BreakGlass>().Where(b => b.OfficerId == By && b.AgreedAt != null && b.UsedAt == null).ToListAsync(cancellationToken))
        {
            if (!given.IsReady(clock.GetUtcNow())) continue;
            var recovery = await db.Set<Recovery>().SingleAsync(r => r.Id == given.RecoveryId, cancellationToken);
            using var key = Join(recovery, given, bunch.Own);
            foreach (var access in await db.Set<KeyAccess>().AsNoTracking().Where(a => a.HolderId == recovery.Id).ToListAsync(cancellationToken))
            {
                var office = OpenKey.From(Envelope.Open(access.Bytes, key, KeyAccess.ContextOf(access.KeyId, recovery.Id)));
                if (!bunch.TryFind(access.KeyId, out _)) keyrings.Give(access.KeyId, office, By.Value, bunch.Own.PublicKey);
                bunch.Add(access.KeyId, office);
            }

            given.UsedAt = clock.GetUtcNow();
            var path = await db.Offices.Where(o => o.Id == recovery.OfficeId).Select(o => o.UnitPath).SingleAsync(cancellationToken);
            log.Note(SealedAct.BreakGlassUsed, path);
        }
    }

    private static OpenKey Join(Recovery recovery, BreakGlass given, OpenKey own)
    {
        var other = given.BegunBy == recovery.FirstId ? recovery.SecondId : recovery.FirstId;
        var begun = Envelope.Open(given.BegunShare, own, BreakGlass.ContextOf(recovery.Id, given.BegunBy, given.OfficerId));
        var agreed = Envelope.Open(given.AgreedShare!, own, BreakGlass.ContextOf(recovery.Id, other, given.OfficerId));
        try
        {
            return OpenKey.From(TwoShares.Open(recovery.Locked, begun, agreed));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(begun);
            CryptographicOperations.ZeroMemory(agreed);
        }
    }
}
