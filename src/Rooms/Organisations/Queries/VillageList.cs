using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>A village to choose from.</summary>
/// <param name="Code">Its code, <c>17971-03</c>.</param>
/// <param name="Path">Its path, <c>40/17971/17971-03</c>.</param>
/// <param name="Name">Its name, <c>Xóm Sen 1</c>.</param>
public sealed record VillageChoice(string Code, string Path, string Name);

/// <summary>A village on a day, with the number of households that holds on it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Path">Its path.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Households">The number that holds; null when none is known.</param>
/// <param name="Point">A point in it, if known.</param>
public sealed record VillageLine(VillageId Id, string Code, string Path, VillageKind Kind, string Name, HouseholdsLine? Households, GeoPoint? Point);

/// <summary>A number of households with its day.</summary>
public sealed record HouseholdsLine(int Households, int? People, DateOnly AsOf, HouseholdSource Source);

/// <summary>The villages of a commune on a day, by name.</summary>
public sealed class VillageList(AppDbContext db)
{
    /// <summary>Names alone, for pickers: one index range.</summary>
    public Task<List<VillageChoice>> OfCommuneAsync(string communePath, DateOnly day, CancellationToken cancellationToken = default) =>
        Living(communePath, day)
            .Join(db.Villages, v => v.VillageId, v => v.Id, (version, village) => new { village.Code, version.CommunePath, version.Name, version.SortKey })
            .OrderBy(v => v.SortKey)
            .Select(v => new VillageChoice(v.Code, v.CommunePath + "/" + v.Code, v.Name))
            .ToListAsync(cancellationToken);

    /// <summary>The last name of a village, also of one that is gone; null when there was none of this code.</summary>
    public Task<string?> NameAsync(string villageCode, CancellationToken cancellationToken = default) =>
        db.Villages.Where(v => v.Code == villageCode)
            .Join(db.VillageVersions, v => v.Id, v => v.VillageId, (_, version) => new { version.Name, version.ValidFrom })
            .OrderByDescending(v => v.ValidFrom)
            .Select(v => (string?)v.Name)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>With kind, point and households.</summary>
    public async Task<List<VillageLine>> WithHouseholdsAsync(string communePath, DateOnly day, CancellationToken cancellationToken = default)
    {
        var rows = await Living(communePath, day)
            .Join(db.Villages, v => v.VillageId, v => v.Id, (version, village) => new { village.Code, Version = version })
            .OrderBy(v => v.Version.SortKey)
            .AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        var ids = rows.ConvertAll(r => r.Version.VillageId);
        var counts = (await db.HouseholdCounts.AsNoTracking().Where(c => ids.Contains(c.VillageId) && c.AsOf <= day).ToListAsync(cancellationToken)).ToLookup(c => c.VillageId);
        return rows.ConvertAll(r => new VillageLine(
            r.Version.VillageId, r.Code, UnitPathCodes.Then(communePath, r.Code), r.Version.Kind, r.Version.Name, Line(HouseholdCount.On(counts[r.Version.VillageId], day)), r.Version.Details.Point));
    }

    /// <summary>The number of households of one village that holds on a day: the base of a vote opened on it; null when none is known.</summary>
    public async Task<HouseholdsLine?> HouseholdsAsync(string villageCode, DateOnly day, CancellationToken cancellationToken = default)
    {
        var counts = await db.Villages.Where(v => v.Code == villageCode)
            .Join(db.HouseholdCounts.Where(c => c.AsOf <= day), v => v.Id, c => c.VillageId, (_, c) => c)
            .AsNoTracking().ToListAsync(cancellationToken);
        return Line(HouseholdCount.On(counts, day));
    }

    private IQueryable<VillageVersion> Living(string communePath, DateOnly day) =>
        db.VillageVersions.Where(v => v.CommunePath == communePath && v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo));

    private static HouseholdsLine? Line(HouseholdCount? count) => count is null ? null : new(count.Households, count.People, count.AsOf, count.Source);
}
