using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>A village named in another's history.</summary>
public sealed record LinkedVillage(string Code, string Name);

/// <summary>One change in the life of a village.</summary>
/// <param name="Date">Its first day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Document">By which document.</param>
/// <param name="From">The villages before.</param>
/// <param name="To">The villages after.</param>
public sealed record VillageStep(DateOnly Date, VillageChangeKind Kind, string Document, IReadOnlyList<LinkedVillage> From, IReadOnlyList<LinkedVillage> To);

/// <summary>Everything about one village: its versions, what it was made from and became, its numbers of households.</summary>
/// <param name="Village">The village.</param>
/// <param name="Steps">Changes, newest first.</param>
/// <param name="Counts">Numbers of households, newest first.</param>
public sealed record VillageLife(Village Village, IReadOnlyList<VillageStep> Steps, IReadOnlyList<HouseholdCount> Counts);

/// <summary>The life of a village.</summary>
public sealed class VillageHistory(AppDbContext db)
{
    /// <summary>Reads it; null when there is no such village.</summary>
    public async Task<VillageLife?> FindAsync(string code, CancellationToken cancellationToken = default)
    {
        if (await db.Villages.SingleOrDefaultAsync(v => v.Code == code, cancellationToken) is not { } village) return null;
        // Loaded apart and joined by the context: one query for both would sort.
        await db.VillageVersions.Where(v => v.VillageId == village.Id).LoadAsync(cancellationToken);
        var changes = await db.VillageChanges.AsNoTracking().Include(c => c.Links)
            .Where(c => c.Links.Any(l => l.VillageId == village.Id)).OrderByDescending(c => c.Date).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        var counts = await db.HouseholdCounts.AsNoTracking().Where(c => c.VillageId == village.Id)
            .OrderByDescending(c => c.AsOf).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        var names = await NamesAsync([.. changes.SelectMany(c => c.Links).Select(l => l.VillageId).Distinct()], cancellationToken);
        return new(village, [.. changes.Select(c => new VillageStep(c.Date, c.Kind, c.Document, Side(c, LinkSide.From), Side(c, LinkSide.To)))], counts);

        List<LinkedVillage> Side(VillageChange change, LinkSide side) =>
            [.. change.Links.Where(l => l.Side == side).Select(l => NameOn(names[l.VillageId], side == LinkSide.From ? change.Date.AddDays(-1) : change.Date)).OrderBy(v => v.Code, StringComparer.Ordinal)];
    }

    private Task<Dictionary<VillageId, Village>> NamesAsync(List<VillageId> ids, CancellationToken cancellationToken) =>
        db.Villages.AsNoTracking().Include(v => v.Versions).Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);

    private static LinkedVillage NameOn(Village village, DateOnly day) => new(village.Code, (village.On(day) ?? village.Newest).Name);
}
