using DanVan.Accounts.Domain;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>What this room keeps about a person.</summary>
public sealed class AccountPersonalData(AppDbContext db) : IPersonalDataSource
{
    /// <inheritdoc />
    public string Name => "account";

    /// <inheritdoc />
    public async Task<IReadOnlyList<object>> ReadAsync(AccountId account, CancellationToken cancellationToken)
    {
        var found = await db.Set<Account>().AsNoTracking().Where(a => a.Id == account)
            .Select(a => new { a.Name, a.Email, a.Phone, a.PhoneAskedFor, a.CreatedAt, a.HasSecondFactor, a.ErasureAskedAt, State = a.State.ToString() })
            .SingleAsync(cancellationToken);
        var roles = await db.Set<AccountGrant>().AsNoTracking().Where(g => g.AccountId == account).OrderBy(g => g.Id)
            .Select(g => new { Role = g.Role.ToString(), g.UnitPath, g.From, g.To, g.Decision, g.EndDecision }).ToListAsync(cancellationToken);
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == account).OrderBy(s => s.Id)
            .Select(s => new { s.Device, s.StartedAt, s.SeenAt, s.EndedAt }).ToListAsync(cancellationToken);
        return [new { Account = found, Roles = roles, Sessions = sessions }];
    }
}
