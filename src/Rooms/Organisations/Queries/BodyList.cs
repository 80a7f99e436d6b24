using System.Globalization;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>A body of a unit on a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Vietnamese">Its Vietnamese name.</param>
/// <param name="English">Its English name, or the Vietnamese where there is none.</param>
/// <param name="AboveId">The body it belongs to.</param>
/// <param name="Depth">0 for a body on its own, 1 for one below it …</param>
/// <param name="ValidFrom">Since when it is so.</param>
public sealed record BodyLine(BodyId Id, string Kind, string Vietnamese, string English, BodyId? AboveId, int Depth, DateOnly ValidFrom)
{
    /// <summary>The name in the language of the request.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Vietnamese;
}

/// <summary>The bodies of a unit, each followed by those that belong to it.</summary>
public sealed class BodyList(AppDbContext db)
{
    /// <summary>The bodies of a unit on a day.</summary>
    public async Task<IReadOnlyList<BodyLine>> OfUnitAsync(string unitPath, DateOnly day, CancellationToken cancellationToken = default)
    {
        var rows = await db.BodyVersions.AsNoTracking()
            .Where(v => v.UnitPath == unitPath && v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo))
            .OrderBy(v => v.Order).ThenBy(v => v.Name).ToListAsync(cancellationToken);
        var there = rows.Select(r => r.BodyId).ToHashSet();
        var below = rows.ToLookup(r => r.AboveId is { } above && there.Contains(above) ? above : default);
        List<BodyLine> lines = [];
        Add(default, 0);
        return lines;

        // A circle of bodies cannot be reached from above; it would be left out, and the check when saving keeps it from arising.
        void Add(BodyId above, int depth)
        {
            foreach (var row in below[above])
            {
                lines.Add(new(row.BodyId, row.Kind, row.Name, row.NameEnglish.Length > 0 ? row.NameEnglish : row.Name, row.AboveId, depth, row.ValidFrom));
                Add(row.BodyId, depth + 1);
            }
        }
    }

    /// <summary>The names of bodies on a day, in the language of the request; of one that is no more its last name. Without those that never were.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, DateOnly day, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().Select(BodyId.From).ToList();
        if (wanted.Count == 0) return new Dictionary<Guid, string>();
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var versions = await db.BodyVersions.AsNoTracking().Where(v => wanted.Contains(v.BodyId) && v.ValidFrom <= day).ToListAsync(cancellationToken);
        return versions.GroupBy(v => v.BodyId.Value).ToDictionary(g => g.Key, g => g.MaxBy(v => v.ValidFrom)!).ToDictionary(v => v.Key, v => english && v.Value.NameEnglish.Length > 0 ? v.Value.NameEnglish : v.Value.Name);
    }

    /// <summary>The name of one body; null when there never was one.</summary>
    public async Task<string?> NameAsync(Guid id, DateOnly day, CancellationToken cancellationToken = default) => (await NamesAsync([id], day, cancellationToken)).GetValueOrDefault(id);

    /// <summary>The body of a kind in a unit on a day, such as the People's Committee of a commune; null when none is entered.</summary>
    public Task<BodyId?> OfKindAsync(string unitPath, string kind, DateOnly day, CancellationToken cancellationToken = default) =>
        db.BodyVersions.Where(v => v.UnitPath == unitPath && v.Kind == kind && v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo))
            .OrderBy(v => v.Order).Select(v => (BodyId?)v.BodyId).FirstOrDefaultAsync(cancellationToken);
}
