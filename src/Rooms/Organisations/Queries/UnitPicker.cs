using System.Collections.Concurrent;
using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Queries;

/// <summary>A unit to choose from.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Path">Its path, <c>40/17971</c>.</param>
/// <param name="Vietnamese">Its Vietnamese name with the type.</param>
/// <param name="English">Its English name.</param>
public sealed record UnitChoice(string Code, string Path, string Vietnamese, string English)
{
    /// <summary>The name in the language of the request.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Vietnamese;
}

/// <summary>Lists of provinces and communes to choose from, in Vietnamese order of their names. They come from memory.</summary>
public sealed class UnitPicker(UnitRegister register)
{
    private readonly ConcurrentDictionary<(string Province, DateOnly Since), IReadOnlyList<UnitChoice>> _lists = [];
    private readonly Lazy<DateOnly[]> _days = new(() => [.. register.Versions.Select(v => v.Valid.From).Distinct().Order()]);

    /// <summary>The provinces of a day.</summary>
    public IReadOnlyList<UnitChoice> Provinces(DateOnly date) => Keep("", date, on => on.Provinces);

    /// <summary>The communes of a province on a day, whether or not districts stand between.</summary>
    public IReadOnlyList<UnitChoice> CommunesOfProvince(string provinceCode, DateOnly date) => Keep(provinceCode, date, on => on.CommunesOf(provinceCode));

    /// <summary>The name of the unit of a path in the language of the request; the path itself when there is none on that day.</summary>
    public string NameOf(string unitPath, DateOnly date) =>
        register.Find(UnitPathCodes.Commune(unitPath) ?? UnitPathCodes.Last(unitPath), date)?.FullNameIn(CultureInfo.CurrentUICulture) ?? unitPath;

    /// <summary>Lists change only on days on which a unit did, so they are kept by the last such day.</summary>
    private IReadOnlyList<UnitChoice> Keep(string province, DateOnly date, Func<UnitsOn, IEnumerable<UnitVersion>> units)
    {
        var at = Array.BinarySearch(_days.Value, date);
        if (at < 0) at = ~at - 1;
        if (at < 0) return [];
        return _lists.GetOrAdd((province, _days.Value[at]), _ =>
        {
            var on = register.On(date);
            return [.. units(on).OrderBy(u => VietnameseOrder.SortKey(u.Name), StringComparer.Ordinal).ThenBy(u => u.Code, StringComparer.Ordinal)
                .Select(u => new UnitChoice(u.Code, on.PathOf(u), u.FullName, u.FullNameEnglish))];
        });
    }
}
