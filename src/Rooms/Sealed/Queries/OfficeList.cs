using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>An office with its name for people.</summary>
/// <param name="Id">The office.</param>
/// <param name="UnitPath">Its unit.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="KeyId">Its present key.</param>
public sealed record NamedOffice(OfficeId Id, string UnitPath, string Name, OfficeKeyId KeyId);

/// <summary>The reception offices that can receive: those with a key.</summary>
public sealed class OfficeList(AppDbContext db, UnitRegister units, AccessTable access, CurrentActor current, TimeProvider clock)
{
    /// <summary>All of them, provinces first.</summary>
    public async Task<IReadOnlyList<NamedOffice>> AllAsync(CancellationToken cancellationToken)
    {
        var offices = await db.Offices.AsNoTracking().ToListAsync(cancellationToken);
        return [.. offices.Select(o => new NamedOffice(o.Id, o.UnitPath, NameOf(o.UnitPath), o.KeyId)).OrderBy(o => o.UnitPath.Length).ThenBy(o => VietnameseOrder.SortKey(o.Name), StringComparer.Ordinal)];
    }

    /// <summary>Those on the actor's desk.</summary>
    public async Task<IReadOnlyList<NamedOffice>> MineAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(o => access.Allows(current.Actor, SealedPermits.Receive, o.UnitPath))];

    /// <summary>The name of a unit today.</summary>
    public string NameOf(string unitPath) => units.On(VietnamTime.Today(clock)).Find(unitPath.Split('/')[^1])?.FullNameIn(CultureInfo.CurrentUICulture) ?? unitPath;
}
