using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>One account as its administrator and the auditor see it: roles of all times and history, no content of any room.</summary>
public sealed class AccountFile(AppDbContext db, CurrentActor current, AccessTable access)
{
    private const int MostSteps = 100;

    /// <summary>The account; null when it does not exist or belongs to other units.</summary>
    public async Task<AccountView?> FindAsync(AccountId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } account) return null;
        if (!access.Allows(current.Actor, AccountPermits.See, account.HomePath)) return null;

        var grants = await db.Set<AccountGrant>().AsNoTracking().Where(g => g.AccountId == id).OrderByDescending(g => g.Id).ToListAsync(cancellationToken);
        var steps = await db.Set<Transition>().AsNoTracking().Where(t => t.RecordId == id.Value).OrderByDescending(t => t.Id).Take(MostSteps).ToListAsync(cancellationToken);
        var names = await NamesAsync(grants.SelectMany(g => new[] { g.GivenBy, g.EndedBy }).Concat(steps.Select(s => s.ActorId)).OfType<AccountId>().Distinct().ToList(), cancellationToken);
        return new(account, grants, steps, names, access.Allows(current.Actor, AccountPermits.Manage, account.HomePath) && id != current.Actor.Id);
    }

    private async Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(List<AccountId> ids, CancellationToken cancellationToken) =>
        await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
}

/// <summary>An account with its roles and history.</summary>
/// <param name="Account">The account.</param>
/// <param name="Grants">Roles of all times, newest first.</param>
/// <param name="Steps">What happened to it, newest first.</param>
/// <param name="Names">The names of those who did it.</param>
/// <param name="MayChange">Whether the reader administers it.</param>
public sealed record AccountView(Account Account, IReadOnlyList<AccountGrant> Grants, IReadOnlyList<Transition> Steps, IReadOnlyDictionary<AccountId, string> Names, bool MayChange)
{
    /// <summary>Who did it; empty for the house itself.</summary>
    public string NameOf(AccountId? id) => id is { } account ? Names.GetValueOrDefault(account, "") : "";
}
