using System.Security.Cryptography;
using DanVan.Accounts.Data;
using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>The two recovery persons of an office: they are named by somebody who has the key open, and together they give it to a reception officer when nobody can open it any more (rule 144).</summary>
public sealed class RecoveryShares(AppDbContext db, Keyrings keyrings, OfficeKeys offices, AccessTable access, SealedLogBook log, TimeProvider clock)
{
    /// <summary>Names the two persons; shares of earlier ones become worthless.</summary>
    public async Task<Outcome> NameAsync(OfficeId id, AccountId first, AccountId second, CancellationToken cancellationToken = default)
    {
        var held = await offices.HeldAsync(id, cancellationToken);
        if (held.Value is not { } open) return held.Refused!.Value;
        if (first == second || !await MayKeepShareAsync(first, open.Office.UnitPath, cancellationToken) || !await MayKeepShareAsync(second, open.Office.UnitPath, cancellationToken)) return SealedRefusals.TwoPersons;
        var keyringsOfBoth = await db.Set<Keyring>().AsNoTracking().Where(k => k.Id == first || k.Id == second).ToDictionaryAsync(k => k.Id, k => k.PublicKey, cancellationToken);
        if (keyringsOfBoth.Count != 2) return SealedRefusals.NoKeyring;

        await RemoveEarlierAsync(id, cancellationToken);
        using var pair = OpenKey.New();
        var shares = TwoShares.Of(pair.Reveal());
        var recoveryId = Guid.CreateVersion7(clock.GetUtcNow());
        db.Set<Recovery>().Add(new Recovery
        {
            Id = recoveryId,
            OfficeId = id,
            PublicKey = pair.PublicKey,
            Locked = shares.Locked,
            FirstId = first,
            FirstShare = Envelope.Close(shares.First, keyringsOfBoth[first], Recovery.ContextOf(recoveryId, first)),
            SecondId = second,
            SecondShare = Envelope.Close(shares.Second, keyringsOfBoth[second], Recovery.ContextOf(recoveryId, second)),
            At = clock.GetUtcNow(),
        });
        foreach (var (keyId, key) in open.Keys) keyrings.Give(keyId, key, recoveryId, pair.PublicKey);
        log.Note(SealedAct.RecoveryNamed, open.Office.UnitPath, about: first);
        log.Note(SealedAct.RecoveryNamed, open.Office.UnitPath, about: second);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>A recovery person gives their share to a reception officer: the first one begins, the other agrees within half an hour.</summary>
    public async Task<Outcome> GiveAsync(Guid recoveryId, AccountId officer, string reason, string passphrase, CancellationToken cancellationToken = default)
    {
        if (!LogLine.IsReason(reason)) return SealedRefusals.NoReason;
        if (await db.Set<Recovery>().SingleOrDefaultAsync(r => r.Id == recoveryId && (r.FirstId == keyrings.By || r.SecondId == keyrings.By), cancellationToken) is not { } recovery) return SealedRefusals.NoRecovery;
        var path = await db.Offices.Where(o => o.Id == recovery.OfficeId).Select(o => o.UnitPath).SingleAsync(cancellationToken);
        if (!await offices.IsOfficerAsync(officer, path, cancellationToken)) return SealedRefusals.WrongPerson;
        if (await db.Set<Keyring>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == officer, cancellationToken) is not { } keyring) return SealedRefusals.NoKeyring;

        var opened = await keyrings.OpenAsync(passphrase, cancellationToken);
        if (opened.Value is not { } own) return opened.Refused!.Value;
        byte[] given;
        using (own)
        {
            var share = Envelope.Open(recovery.FirstId == keyrings.By ? recovery.FirstShare : recovery.SecondShare, own, Recovery.ContextOf(recovery.Id, keyrings.By));
            given = Envelope.Close(share, keyring.PublicKey, BreakGlass.ContextOf(recovery.Id, keyrings.By, officer));
            CryptographicOperations.ZeroMemory(share);
        }

        await KeepAsync(recovery, officer, given, path, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task KeepAsync(Recovery recovery, AccountId officer, byte[] given, string path, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var begun = await db.Set<BreakGlass>().Where(b => b.RecoveryId == recovery.Id && b.OfficerId == officer && b.AgreedAt == null && b.BegunBy != keyrings.By).OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellationToken);
        if (begun is not null && begun.Waits(now))
        {
            begun.AgreedAt = now;
            begun.AgreedShare = given;
            log.Note(SealedAct.BreakGlassAgreed, path, about: officer, reason: reason);
            return;
        }

        // The same form again, or the same person once more: the share given before still waits.
        if (await db.Set<BreakGlass>().Where(b => b.RecoveryId == recovery.Id && b.OfficerId == officer && b.AgreedAt == null && b.BegunBy == keyrings.By).OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellationToken) is { } own && own.Waits(now)) return;

        db.Set<BreakGlass>().Add(new BreakGlass { Id = Guid.CreateVersion7(now), RecoveryId = recovery.Id, OfficerId = officer, BegunBy = keyrings.By, BegunAt = now, BegunShare = given });
        log.Note(SealedAct.BreakGlassBegun, path, about: officer, reason: reason);
    }

    private async Task RemoveEarlierAsync(OfficeId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Recovery>().SingleOrDefaultAsync(r => r.OfficeId == id, cancellationToken) is not { } earlier) return;
        db.Set<KeyAccess>().RemoveRange(await db.Set<KeyAccess>().Where(a => a.HolderId == earlier.Id).ToListAsync(cancellationToken));
        db.Set<Recovery>().Remove(earlier);
    }

    // Neither holds the office's key already; both hold a role that may keep a share for the office.
    private async Task<bool> MayKeepShareAsync(AccountId person, string unitPath, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var grants = await db.Grants.Where(g => g.AccountId == person && g.From <= today && (g.To == null || g.To > today)).ToListAsync(cancellationToken);
        var actor = new Actor(person, "", [.. grants.Select(g => new Grant(g.Role, g.UnitPath, g.BodyId, g.From, g.To))]);
        return access.Allows(actor, SealedPermits.Recover, unitPath) && !access.Allows(actor, SealedPermits.Receive, unitPath);
    }
}
