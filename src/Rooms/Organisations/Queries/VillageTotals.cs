using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
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
        return Living(day)
            .Where(v => v.CommunePath.CompareTo(from) >= 0 && v.CommunePath.CompareTo(to) < 0)
            .GroupBy(v => v.CommunePath).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>By the commune's path, for some communes on a day; those without villages are left out.</summary>
    public Task<Dictionary<string, int>> OfAsync(IReadOnlyCollection<string> communePaths, DateOnly day, CancellationToken cancellationToken = default) =>
        Living(day).Where(v => communePaths.Contains(v.CommunePath))
            .GroupBy(v => v.CommunePath).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    private IQueryable<VillageVersion> Living(DateOnly day) => db.VillageVersions.Where(v => v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo));
}
