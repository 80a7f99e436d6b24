using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>A person who acts for an authority.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name.</param>
public sealed record Officer(AccountId Id, string Name);

/// <summary>Officers by what they may do, and the names of those who did something.</summary>
public sealed class OfficerList(AppDbContext db, AccessTable access, TimeProvider clock)
{
    /// <summary>Those who hold a permit in a unit today, for all of it or for one of its bodies, by given name.</summary>
    public async Task<IReadOnlyList<Officer>> HoldersAsync(Permit permit, string unitPath, Guid? bodyId, CancellationToken cancellationToken = default)
    {
        var today = VietnamTime.Today(clock);
        var roles = access.All.Where(p => p.Permit == permit).Select(p => p.Role).ToList();
        var found = await db.Grants
            .Where(g => roles.Contains(g.Role) && g.UnitPath == unitPath && (g.BodyId == null || g.BodyId == bodyId) && g.From <= today && (g.To == null || g.To > today))
            .Join(db.Accounts.Where(a => a.State == AccountState.Active), g => g.AccountId, a => a.Id, (_, a) => new { a.Id, a.Name })
            .Distinct().ToListAsync(cancellationToken);
        return [.. found.OrderBy(a => PersonName.SortKeyOf(a.Name), StringComparer.Ordinal).Select(a => new Officer(a.Id, a.Name))];
    }

    /// <summary>The names of accounts.</summary>
    public async Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(IEnumerable<AccountId> ids, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0) return new Dictionary<AccountId, string>();
        return await db.Accounts.Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
    }
}
