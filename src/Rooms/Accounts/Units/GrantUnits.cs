using System.Globalization;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Units;

/// <summary>Units, villages and bodies as administrators name them: typed as a name or a code, chosen from a list, shown as a name.</summary>
public sealed class GrantUnits(AppDbContext db, UnitRegister register, VillageList villages, BodyList bodies, TimeProvider clock)
{
    private const int Most = 12;

    private readonly Dictionary<string, string> _villages = [];
    private readonly Dictionary<Guid, string> _bodies = [];

    private DateOnly Today => VietnamTime.Today(clock);

    /// <summary>Reads the names of the villages and bodies that a page will show, in two queries.</summary>
    public async Task LoadAsync(IEnumerable<(string UnitPath, Guid? BodyId)> places, CancellationToken cancellationToken)
    {
        var all = places.ToList();
        var codes = all.Select(p => UnitPathCodes.Village(p.UnitPath)).OfType<string>().Distinct().ToList();
        if (codes.Count > 0)
        {
            var named = await (from village in db.Villages
                               join version in db.VillageVersions on village.Id equals version.VillageId
                               where codes.Contains(village.Code)
                               orderby version.ValidFrom
                               select new { village.Code, version.Name }).ToListAsync(cancellationToken);
            foreach (var village in named) _villages[village.Code] = village.Name;
        }

        var ids = all.Select(p => p.BodyId).OfType<Guid>().Distinct().Select(BodyId.From).ToList();
        if (ids.Count == 0) return;
        foreach (var body in await db.BodyVersions.Where(v => ids.Contains(v.BodyId)).OrderBy(v => v.ValidFrom).Select(v => new { v.BodyId, v.Name, v.NameEnglish }).ToListAsync(cancellationToken))
            _bodies[body.BodyId.Value] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && body.NameEnglish.Length > 0 ? body.NameEnglish : body.Name;
    }

    /// <summary>The name of a path with the units above it, behind the name of the body if there is one; "the whole system" for the empty path. Villages and bodies must have been loaded.</summary>
    public string NameOf(string path, Guid? bodyId = null)
    {
        if (path.Length == 0) return AccountsTexts.WholeSystem;
        var names = path.Split('/').Reverse().Select(code => _villages.GetValueOrDefault(code) ?? register.Find(code, Today)?.FullNameIn(CultureInfo.CurrentUICulture) ?? code);
        var unit = string.Join(", ", names);
        return bodyId is { } id && _bodies.TryGetValue(id, out var body) ? $"{body} ({unit})" : unit;
    }

    /// <summary>The units of today that a text may mean, within the given units: their paths and names.</summary>
    public IReadOnlyList<SelectListItem> Search(string text, IReadOnlyList<string> within)
    {
        var units = register.On(Today);
        return
        [
            .. register.Names.Search(text, units.Date, Most * 4).Select(units.PathOf)
                .Where(path => within.Any(w => UnitPath.IsWithin(path, w)))
                .Take(Most)
                .Select(path => new SelectListItem(NameOf(path), path)),
        ];
    }

    /// <summary>True for the path of a unit of today.</summary>
    public bool Exists(string path) => register.On(Today).PathOf(UnitPathCodes.Last(path)) == path;

    /// <summary>The villages of a commune; empty for other units and where none is entered.</summary>
    public async Task<IReadOnlyList<SelectListItem>> VillagesOfAsync(string path, CancellationToken cancellationToken) =>
        [.. (await villages.OfCommuneAsync(path, Today, cancellationToken)).Select(v => new SelectListItem(v.Name, v.Path))];

    /// <summary>The bodies of a unit.</summary>
    public async Task<IReadOnlyList<SelectListItem>> BodiesOfAsync(string path, CancellationToken cancellationToken) =>
        [.. (await bodies.OfUnitAsync(path, Today, cancellationToken)).Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
}
