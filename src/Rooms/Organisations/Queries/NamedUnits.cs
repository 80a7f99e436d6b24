using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.Web.Kit;

namespace DanVan.Organisations.Queries;

/// <summary>Administrative units of today and of former times by their names, for the search over everything.</summary>
public sealed class NamedUnits(UnitRegister units, TimeProvider clock) : INamedThings
{
    /// <inheritdoc />
    public IReadOnlyList<FoundRecord> Find(string text, int most) => [.. units.Names.SearchAllTimes(text, most).Select(Of)];

    private FoundRecord Of(UnitVersion unit)
    {
        var isToday = unit.Valid.Contains(VietnamTime.Today(clock));
        // A unit of the past is shown on its last day.
        var lastDay = unit.Valid.To?.AddDays(-1);
        var about = isToday ? OrganisationsTexts.UnitOfToday : string.Format(CultureInfo.CurrentCulture, OrganisationsTexts.UnitUntil, Shown.Day(lastDay ?? unit.Valid.From));
        return new(unit.FullNameIn(CultureInfo.CurrentUICulture), Links.Unit(unit.Code, isToday ? null : lastDay), about);
    }
}
