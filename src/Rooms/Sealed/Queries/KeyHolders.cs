using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>A person in lists of key holders.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name.</param>
/// <param name="HasKeyring">True once a sealing passphrase is set.</param>
/// <param name="HoldsKey">True when the office's present key can be opened.</param>
public sealed record KeyPerson(AccountId Id, string Name, bool HasKeyring, bool HoldsKey);

/// <summary>Who holds an office's key, who could, and who could keep a share of the recovery key.</summary>
public sealed class KeyHolders(AppDbContext db, TimeProvider clock)
{
    /// <summary>The reception officers of an office.</summary>
    public async Task<List<KeyPerson>> OfficersAsync(string unitPath, OfficeKeyId key, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var holding = (await db.Set<KeyAccess>().Where(h => h.KeyId == key).Select(h => h.HolderId).ToListAsync(cancellationToken)).ConvertAll(AccountId.From);
        var people = await db.Accounts
            .Where(a => holding.Contains(a.Id) || db.Set<AccountGrant>().Any(g => g.AccountId == a.Id && g.Role == Role.ReceptionOfficer && g.UnitPath == unitPath && g.From <= today && (g.To == null || g.To > today)))
            .OrderBy(a => a.NameKey)
            .Select(a => new KeyPerson(a.Id, a.Name, db.Set<Keyring>().Any(k => k.Id == a.Id), false))
            .ToListAsync(cancellationToken);
        return people.ConvertAll(p => p with { HoldsKey = holding.Contains(p.Id) });
    }

    /// <summary>Those who may keep a share of an office's recovery key and have a passphrase.</summary>
    public Task<List<KeyPerson>> RecoveryPersonsAsync(string unitPath, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var above = unitPath.Split('/')[0];
        return db.Accounts
            .Where(a => db.Set<AccountGrant>().Any(g => g.AccountId == a.Id && (g.Role == Role.CommuneLeader || g.Role == Role.ProvincialOfficer) && (g.UnitPath == unitPath || g.UnitPath == above || g.UnitPath == "") && g.From <= today && (g.To == null || g.To > today)))
            .OrderBy(a => a.NameKey)
            .Select(a => new KeyPerson(a.Id, a.Name, db.Set<Keyring>().Any(k => k.Id == a.Id), false))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The names of accounts.</summary>
    public Task<Dictionary<AccountId, string>> NamesAsync(IReadOnlyCollection<AccountId> ids, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
}
