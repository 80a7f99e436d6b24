using System.Collections.Concurrent;
using System.Collections.Frozen;
using DanVan.Core.Time;

namespace DanVan.Core.Deadlines;

/// <summary>
/// The holidays of a year by the law alone, for years whose table is not announced yet (Labour Code 2019 Art 111(3), 112; 24/11 from Resolution 28/2026/QH16).
/// The Government chooses the days of Tết and the second day of 2/9 each year, and swaps days; here the usual choice is taken, so all of it is of low confidence.
/// </summary>
public static class StatutoryHolidays
{
    private const int FirstYearOfCultureDay = 2026;

    private static readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, DayOff>> ByYear = new();

    /// <summary>The entry of a day that is off by law; null when it is not, and outside the years of the lunar calendar, where a slip of the pen is likelier than a deadline.</summary>
    public static DayOff? On(DateOnly day) =>
        day.Year is < LunarCalendar.FirstYear or > LunarCalendar.LastYear ? null : ByYear.GetOrAdd(day.Year, year => Of(year).ToFrozenDictionary(off => off.On)).GetValueOrDefault(day);

    /// <summary>All days off of a year, compensation days included, in order.</summary>
    public static IReadOnlyList<DayOff> Of(int year)
    {
        var days = new SortedDictionary<DateOnly, DayOff>();
        foreach (var (day, holiday) in Holidays(year)) days.TryAdd(day, Entry(day, holiday, DayOffKind.Holiday));
        foreach (var fallen in days.Values.Where(day => WorkingCalendar.IsWeekend(day.On)).ToList())
        {
            var next = fallen.On;
            while (WorkingCalendar.IsWeekend(next) || days.ContainsKey(next)) next = next.AddDays(1);
            days.Add(next, Entry(next, fallen.Holiday, DayOffKind.Compensation));
        }

        return [.. days.Values];
    }

    private static IEnumerable<(DateOnly Day, string Holiday)> Holidays(int year)
    {
        yield return (new(year, 1, 1), "new-year");
        foreach (var day in Tet(LunarCalendar.NewYear(year))) yield return (day, "tet");
        yield return (LunarCalendar.DateOf(year, month: 3, day: 10), "hung-kings");
        yield return (new(year, 4, 30), "reunification");
        yield return (new(year, 5, 1), "labour");

        var national = new DateOnly(year, 9, 2);
        var dayAfter = national.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday;
        yield return (national, "national");
        yield return (national.AddDays(dayAfter ? 1 : -1), "national");
        if (year >= FirstYearOfCultureDay) yield return (new(year, 11, 24), "culture");
    }

    // Five days around the first of the lunar year, chosen so that they and the weekends make one long rest: the choices announced for 2019–2026.
    private static IEnumerable<DateOnly> Tet(DateOnly first)
    {
        var before = first.DayOfWeek switch
        {
            DayOfWeek.Monday or DayOfWeek.Tuesday => 1,
            _ => 2,
        };
        return Enumerable.Range(-before, 5).Select(first.AddDays);
    }

    private static DayOff Entry(DateOnly day, string holiday, DayOffKind kind) => new(day, holiday, kind, null, Confidence.Low);
}
