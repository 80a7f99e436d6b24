using DanVan.Organisations.Data;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>The posts that the house knows an account to hold or to have held.</summary>
public sealed class PostPersonalData(AppDbContext db) : IPersonalDataSource
{
    /// <inheritdoc />
    public string Name => "posts";

    /// <inheritdoc />
    public async Task<IReadOnlyList<object>> ReadAsync(AccountId account, CancellationToken cancellationToken) =>
        await db.Appointments.AsNoTracking().Where(a => a.AccountId == account).OrderBy(a => a.ValidFrom)
            .Select(a => (object)new { a.PersonName, a.Title, a.UnitPath, a.ValidFrom, a.ValidTo, a.Decision, a.EndDecision })
            .ToListAsync(cancellationToken);
}
