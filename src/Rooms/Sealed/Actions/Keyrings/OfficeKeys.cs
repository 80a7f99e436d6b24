using DanVan.Accounts.Data;
using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>An office's keys: the first one, a new one, and who holds them. Giving and renewing need somebody who has the key open; an administrator cannot do any of it.</summary>
public sealed class OfficeKeys(AppDbContext db, Keyrings keyrings, SessionKeys session, Resealing resealing, AccessTable access, CurrentActor current, SealedLogBook log, TimeProvider clock)
{
    /// <summary>Makes the first key of an office for the officer who does it. The officer's own key must be open.</summary>
    public async Task<Outcome> MakeAsync(string unitPath, CancellationToken cancellationToken = default)
    {
        if (!access.Allows(current.Actor, SealedPermits.Receive, unitPath) || unitPath.Length == 0) return SealedRefusals.WrongPerson;
        if (session.Bunch is not { } bunch) return SealedRefusals.Locked;
        if (await db.Offices.AnyAsync(o => o.UnitPath == unitPath, cancellationToken)) return SealedRefusals.HasOffice;

        var now = clock.GetUtcNow();
        var office = new Office { Id = OfficeId.New(now), UnitPath = unitPath };
        var pair = OpenKey.New();
        var key = Add(office, pair);
        db.Offices.Add(office);
        keyrings.Give(key.Id, pair, keyrings.By.Value, bunch.Own.PublicKey);
        log.Note(SealedAct.KeyMade, unitPath);
        await db.SaveChangesAsync(cancellationToken);
        bunch.Add(key.Id, pair);
        return Outcome.Done;
    }

    /// <summary>Gives the office's keys to another reception officer of it, who has set a passphrase.</summary>
    public async Task<Outcome> GiveAsync(OfficeId id, AccountId officer, CancellationToken cancellationToken = default)
    {
        var held = await HeldAsync(id, cancellationToken);
        if (held.Value is not { } open) return held.Refused!.Value;
        if (!await IsOfficerAsync(officer, open.Office.UnitPath, cancellationToken)) return SealedRefusals.WrongPerson;
        if (await db.Set<Keyring>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == officer, cancellationToken) is not { } keyring) return SealedRefusals.NoKeyring;

        foreach (var (keyId, key) in open.Keys)
        {
            if (!await db.Set<KeyAccess>().AnyAsync(a => a.KeyId == keyId && a.HolderId == officer.Value, cancellationToken)) keyrings.Give(keyId, key, officer.Value, keyring.PublicKey);
        }

        log.Note(SealedAct.OfficerAdded, open.Office.UnitPath, about: officer);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Takes the keys back from an officer; the office gets a new key at once, for the officer may have kept the old one.</summary>
    public async Task<Outcome> TakeAsync(OfficeId id, AccountId officer, CancellationToken cancellationToken = default)
    {
        var held = await HeldAsync(id, cancellationToken);
        if (held.Value is not { } open) return held.Refused!.Value;
        if (officer == keyrings.By) return SealedRefusals.LastHolder;

        var ids = open.Keys.Select(k => k.Id).ToList();
        db.Set<KeyAccess>().RemoveRange(await db.Set<KeyAccess>().Where(a => ids.Contains(a.KeyId) && a.HolderId == officer.Value).ToListAsync(cancellationToken));
        log.Note(SealedAct.OfficerRemoved, open.Office.UnitPath, about: officer);
        await RenewAsync(open, except: officer, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Makes a new key and closes everything anew for it (đổi khóa).</summary>
    public async Task<Outcome> RenewAsync(OfficeId id, CancellationToken cancellationToken = default)
    {
        var held = await HeldAsync(id, cancellationToken);
        if (held.Value is not { } open) return held.Refused!.Value;
        await RenewAsync(open, except: null, cancellationToken);
        return Outcome.Done;
    }

    private async Task RenewAsync(OpenOffice open, AccountId? except, CancellationToken cancellationToken)
    {
        var pair = OpenKey.New();
        var former = open.Office.KeyId;
        var key = Add(open.Office, pair);
        foreach (var holder in await HoldersAsync(former, cancellationToken))
            if (holder.Id != except?.Value) keyrings.Give(key.Id, pair, holder.Id, holder.PublicKey);
        foreach (var row in await db.Set<OfficeKey>().Where(k => k.Id == former).ToListAsync(cancellationToken)) row.RetiredAt = clock.GetUtcNow();
        foreach (var (keyId, opens) in open.Keys) await resealing.RunAsync(keyId, opens, key, cancellationToken);
        log.Note(SealedAct.KeyRenewed, open.Office.UnitPath);
        await db.SaveChangesAsync(cancellationToken);
        session.Bunch?.Add(key.Id, pair);
    }

    private OfficeKey Add(Office office, OpenKey pair)
    {
        var key = new OfficeKey { Id = OfficeKeyId.New(clock.GetUtcNow()), OfficeId = office.Id, PublicKey = pair.PublicKey, At = clock.GetUtcNow() };
        db.Set<OfficeKey>().Add(key);
        office.Use(key.Id);
        return key;
    }

    private async Task<List<(Guid Id, byte[] PublicKey)>> HoldersAsync(OfficeKeyId key, CancellationToken cancellationToken)
    {
        var holders = await db.Set<KeyAccess>().Where(a => a.KeyId == key).Select(a => a.HolderId).ToListAsync(cancellationToken);
        var accounts = holders.Select(AccountId.From).ToList();
        var people = await db.Set<Keyring>().AsNoTracking().Where(k => accounts.Contains(k.Id)).Select(k => new { k.Id, k.PublicKey }).ToListAsync(cancellationToken);
        var recoveries = await db.Set<Recovery>().AsNoTracking().Where(r => holders.Contains(r.Id)).Select(r => new { r.Id, r.PublicKey }).ToListAsync(cancellationToken);
        return [.. people.Select(p => (p.Id.Value, p.PublicKey)), .. recoveries.Select(r => (r.Id, r.PublicKey))];
    }

    internal async Task<Outcome<OpenOffice>> HeldAsync(OfficeId id, CancellationToken cancellationToken)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (office is null || !access.Allows(current.Actor, SealedPermits.Receive, office.UnitPath)) return SealedRefusals.NotFound;
        if (!session.IsOpen(office.KeyId)) return SealedRefusals.Locked;

        var keys = new List<(OfficeKeyId, OpenKey)>();
        foreach (var key in await db.Set<OfficeKey>().Where(k => k.OfficeId == id).Select(k => k.Id).ToListAsync(cancellationToken))
            if (session.TryFind(key, out var open)) keys.Add((key, open));
        return new OpenOffice(office, keys);
    }

    internal Task<bool> IsOfficerAsync(AccountId account, string unitPath, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        return db.Grants.AnyAsync(g => g.AccountId == account && g.Role == Role.ReceptionOfficer && g.UnitPath == unitPath && g.From <= today && (g.To == null || g.To > today), cancellationToken);
    }

    internal sealed record OpenOffice(Office Office, IReadOnlyList<(OfficeKeyId Id, OpenKey Key)> Keys);
}
