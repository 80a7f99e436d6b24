using System.Globalization;
using DanVan.Organisations.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Public;

/// <summary>Names of communes for lists, as of today, in the reader's language.</summary>
public sealed class Places(UnitRegister units, TimeProvider clock)
{
    /// <summary>The commune's full name: <c>Xã Kim Liên</c>; its code when it is not known.</summary>
    public string CommuneOf(string unitPath)
    {
        var code = UnitPathCodes.Commune(unitPath);
        return code is null ? unitPath : Find(code)?.FullNameIn(CultureInfo.CurrentUICulture) ?? code;
    }

    /// <summary>The unit with this code today.</summary>
    public UnitVersion? Find(string code) => units.Find(code, VietnamTime.Today(clock));

    /// <summary>The path of a commune's code today.</summary>
    public string? PathOf(string code) => units.On(VietnamTime.Today(clock)).PathOf(code);

    /// <summary>The communes of a province as choices of a select, by name.</summary>
    public IReadOnlyList<SelectListItem> Communes(string provinceCode) =>
    [
        .. units.On(VietnamTime.Today(clock)).CommunesOf(provinceCode)
            .OrderBy(u => Vietnamese.VietnameseOrder.SortKey(u.Name), StringComparer.Ordinal)
            .Select(u => new SelectListItem(u.FullNameIn(CultureInfo.CurrentUICulture), u.Code)),
    ];
}
