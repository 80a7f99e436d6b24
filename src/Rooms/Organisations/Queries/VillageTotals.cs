using DanVan.Organisations.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>How many villages communes have.</summary>
public sealed class VillageTotals(AppDbContext db)
{
    /// <summary>By the commune's path, for the communes of a province on a day.</summary>
    public Task<Dictionary<string, int>> ByCommuneAsync(string provinceCode, DateOnly day, CancellationToken cancellationToken = default)
    {
        // A range instead of LIKE, so that both engines use the index: "/" is followed by "0" in every collation of digits.
        var (from, to) = (provinceCode + "/", provinceCode + "0");
        return db.VillageVersions
            .Where(v => v.CommunePath.CompareTo(from) >= 0 && v.CommunePath.CompareTo(to) < 0 && v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo))
            .GroupBy(v => v.CommunePath).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
