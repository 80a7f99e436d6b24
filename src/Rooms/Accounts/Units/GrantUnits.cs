using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Accounts.Units;

/// <summary>Units as administrators name them: typed as a name or a code, shown as a name.</summary>
public sealed class GrantUnits(UnitRegister register, TimeProvider clock)
{
    private const int Most = 12;

    /// <summary>The name of a path, with the unit above it; "the whole system" for the empty path.</summary>
    public string NameOf(string path)
    {
        if (path.Length == 0) return AccountsTexts.WholeSystem;
        var today = VietnamTime.Today(clock);
        var names = path.Split('/').Reverse().Select(code => register.Find(code, today)?.FullNameIn(CultureInfo.CurrentUICulture) ?? code);
        return string.Join(", ", names);
    }

    /// <summary>The units of today that a text may mean, within the given units: their paths and names. A single exact answer stands alone.</summary>
    public IReadOnlyList<SelectListItem> Search(string text, IReadOnlyList<string> within)
    {
        var units = register.On(VietnamTime.Today(clock));
        var paths = register.Names.Search(text, units.Date, Most * 4).Select(units.PathOf)
            .Where(path => within.Any(w => UnitPath.IsWithin(path, w)))
            .Take(Most)
            .ToList();
        return [.. paths.Select(path => new SelectListItem(NameOf(path), path))];
    }

    /// <summary>True for the path of a unit of today, or of a village below one.</summary>
    public bool Exists(string path)
    {
        if (path.Length == 0) return true;
        var units = register.On(VietnamTime.Today(clock));
        var codes = path.Split('/');
        var commune = VillageCode.IsWellFormed(codes[^1]) ? string.Join('/', codes[..^1]) : path;
        return units.PathOf(commune.Split('/')[^1]) == commune;
    }
}
