namespace DanVan.Core.Time;

/// <summary>
/// The Vietnamese lunar calendar (âm lịch) at the meridian of UTC+7, Decision 121-CP of 8 August 1967: a month begins on the day of the new moon, month 11 holds the
/// winter solstice, and of thirteen months between two solstices the first without a principal solar term is the leap month. Valid from 1968 to 2199.
/// It differs from the Chinese calendar in some years (Tết of 1985, 2007 and 2030).
/// </summary>
public static class LunarCalendar
{
    /// <summary>The first year of the calendar at UTC+7.</summary>
    public const int FirstYear = 1968;

    /// <summary>The last year the formulas are good enough for.</summary>
    public const int LastYear = 2199;

    private const double DegreesPerTerm = 30;

    /// <summary>Tết Nguyên đán: the first day of the lunar year that begins in a solar year.</summary>
    public static DateOnly NewYear(int year) => DateOf(year, month: 1, day: 1);

    /// <summary>The solar date of a day in an ordinary (not leap) month of the lunar year that begins in <paramref name="year"/>.</summary>
    /// <param name="year">The solar year in which the lunar year begins.</param>
    /// <param name="month">1–12.</param>
    /// <param name="day">1–30.</param>
    public static DateOnly DateOf(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);

        // Months 1–10 follow the eleventh month of the solstice before; 11 and 12 lead on from the next one.
        var solsticeYear = month >= 11 ? year : year - 1;
        var eleventh = EleventhMonth(solsticeYear);
        var leap = LeapMonthAfter(eleventh, EleventhMonth(solsticeYear + 1));
        var steps = (month + 1) % 12;
        return FirstDay(eleventh + steps + (leap <= steps ? 1 : 0)).AddDays(day - 1);
    }

    /// <summary>How many months after the eleventh the leap month stands; a number beyond every month when there is none.</summary>
    private static int LeapMonthAfter(int eleventh, int nextEleventh)
    {
        if (nextEleventh - eleventh < 13) return int.MaxValue;
        for (var i = 1; i < 13; i++)
            if (Term(eleventh + i) == Term(eleventh + i + 1)) return i;

        throw new InvalidOperationException("Thirteen lunar months between two solstices must hold one without a principal term.");
    }

    /// <summary>The number of the new moon that begins the month with the winter solstice of a year.</summary>
    private static int EleventhMonth(int year)
    {
        var moon = NewMoons.NumberNear(new DateOnly(year, 12, 31));
        while (FirstDay(moon) > new DateOnly(year, 12, 31)) moon--;
        return Term(moon) >= 9 ? moon - 1 : moon;
    }

    /// <summary>The last principal term (0 = spring equinox, 9 = winter solstice) reached before a month begins.</summary>
    private static int Term(int moon) => (int)(SunLongitude.At(VietnamTime.StartOf(FirstDay(moon))) / DegreesPerTerm);

    private static DateOnly FirstDay(int moon) => VietnamTime.DateOf(NewMoons.At(moon));
}
