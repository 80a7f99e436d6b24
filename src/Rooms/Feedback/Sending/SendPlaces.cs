using System.Globalization;
using DanVan.Feedback.Public;
using DanVan.Organisations.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Sending;

/// <summary>A commune of today found by a name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its full name with the province.</param>
/// <param name="Was">The unit of former times that bore the name, when it is another.</param>
public sealed record FoundCommune(string Code, string Name, string? Was);

/// <summary>The places to choose from when somebody sends: those of the province or commune that runs this installation, as of today.</summary>
public sealed class SendPlaces(UnitRegister units, UnitAtlas atlas, Places places, IOptions<HouseOptions> house, TimeProvider clock)
{
    private const int MostFound = 12;

    private DateOnly Today => VietnamTime.Today(clock);

    private string Home => house.Value.Home;

    /// <summary>The only commune there is to choose; null when a province runs the installation.</summary>
    public string? Only => UnitPathCodes.Commune(Home);

    /// <summary>The communes to choose from, and the one already chosen if it lies elsewhere.</summary>
    public IReadOnlyList<SelectListItem> Communes(string? chosen)
    {
        var items = places.Communes(UnitPathCodes.Province(Home)!).Where(c => Only is null || c.Value == Only).ToList();
        if (chosen is { Length: > 0 } && items.TrueForAll(i => i.Value != chosen) && PathOf(chosen) is { } path) items.Insert(0, new SelectListItem(NameOf(path), chosen));
        return items;
    }

    /// <summary>The path of a commune's code today; null when there is none, or it is no commune.</summary>
    public string? PathOf(string? code) => code is not null && units.Find(code, Today) is { Level: UnitLevel.Commune } unit && IsServed(unit, out var path) ? path : null;

    /// <summary>The path of the commune in which a point lies; null when it lies in none that is served here.</summary>
    public string? Locate(Point point) =>
        atlas.Locate(new GeoPoint(point.LatitudeE6 / 1e6, point.LongitudeE6 / 1e6), Today)?.Commune is { } commune ? PathOf(commune.Code) : null;

    /// <summary>Today's communes that bear a name or did so in former times; a commune that was merged leads to its successors.</summary>
    public IReadOnlyList<FoundCommune> Find(string text)
    {
        var found = new List<FoundCommune>();
        foreach (var unit in units.Names.SearchAllTimes(text, MostFound * 2).Where(u => u.Level == UnitLevel.Commune))
        {
            var isToday = unit.Valid.Contains(Today);
            var heirs = isToday ? [unit] : units.Links.Trace(unit, Today).Units.Select(t => t.Unit).Where(u => u.Level == UnitLevel.Commune);
            foreach (var heir in heirs)
                if (IsServed(heir, out _) && found.TrueForAll(f => f.Code != heir.Code)) found.Add(new(heir.Code, heir.FullNameIn(CultureInfo.CurrentUICulture), isToday ? null : unit.FullNameIn(CultureInfo.CurrentUICulture)));
        }

        return [.. found.Take(MostFound)];
    }

    /// <summary>The commune's name in the language of the request.</summary>
    public string NameOf(string unitPath) => places.CommuneOf(unitPath);

    /// <summary>The commune part of a path.</summary>
    public static string CommunePathOf(string unitPath) => UnitPathCodes.Village(unitPath) is null ? unitPath : UnitPathCodes.Above(unitPath);

    private bool IsServed(UnitVersion unit, out string path)
    {
        path = units.On(Today).PathOf(unit);
        return Platform.Access.UnitPath.IsWithin(path, Home);
    }
}
