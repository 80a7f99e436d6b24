using System.Collections.Frozen;

namespace DanVan.Core.Deadlines;

/// <summary>
/// Which days public offices work (lịch làm việc): Monday to Friday, less holidays, compensation days and swapped days, plus the weekend days worked instead.
/// Immutable; an edit makes a new one with a new version. A year without an announced table follows the law by computation (<see cref="StatutoryHolidays"/>).
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> ShippedOne = new(CalendarFile.ReadShipped);

    private readonly FrozenDictionary<DateOnly, DayOff> _off;
    private readonly FrozenSet<DateOnly> _worked;

    /// <summary>Makes a calendar from announced years.</summary>
    /// <param name="version">Names this state of the data; each deadline keeps the version it was counted with.</param>
    /// <param name="holidayNames">The holidays' names by key.</param>
    /// <param name="years">Each year once, each passing <see cref="CalendarYear.Check"/>.</param>
    public WorkingCalendar(string version, IReadOnlyDictionary<string, BilingualText> holidayNames, IEnumerable<CalendarYear> years)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentNullException.ThrowIfNull(holidayNames);
        ArgumentNullException.ThrowIfNull(years);

        Version = version;
        HolidayNames = holidayNames;
        Years = years.ToFrozenDictionary(year => year.Year);
        foreach (var year in Years.Values) Demand(year);
        _off = Years.Values.SelectMany(year => year.DaysOff).ToFrozenDictionary(day => day.On);
        _worked = _off.Values.Select(day => day.WorkedOn).OfType<DateOnly>().ToFrozenSet();
    }

    /// <summary>The table that comes with the product, 2019–2027.</summary>
    public static WorkingCalendar Shipped => ShippedOne.Value;

    /// <summary>Names this state of the data.</summary>
    public string Version { get; }

    /// <summary>The holidays' names by key.</summary>
    public IReadOnlyDictionary<string, BilingualText> HolidayNames { get; }

    /// <summary>The announced years.</summary>
    public IReadOnlyDictionary<int, CalendarYear> Years { get; }

    /// <summary>Saturday or Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>True on a working day (ngày làm việc).</summary>
    public bool IsWorkingDay(DateOnly day) => _worked.Contains(day) || (!IsWeekend(day) && DayOffOn(day) is null);

    /// <summary>The day's entry when it is off for more than being a weekend; null otherwise.</summary>
    public DayOff? DayOffOn(DateOnly day) =>
        _off.TryGetValue(day, out var announced) ? announced
        : Years.ContainsKey(day.Year) ? null
        : StatutoryHolidays.On(day);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day <paramref name="count"/> working days after a day; that day itself is not counted.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--) day = OnOrAfter(day.AddDays(1));
        return day;
    }

    /// <summary>The latest day from which <paramref name="count"/> working days lead up to <paramref name="day"/> without counting either end.</summary>
    public DateOnly Before(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (day = day.AddDays(-1); count > 0; day = day.AddDays(-1))
            if (IsWorkingDay(day)) count--;
        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and with <paramref name="until"/>.</summary>
    public int Count(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }

    /// <summary>A new calendar in which one year is replaced or added.</summary>
    public WorkingCalendar With(CalendarYear year, string version)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(version, HolidayNames, Years.Values.Where(other => other.Year != year.Year).Append(year));
    }

    private void Demand(CalendarYear year)
    {
        if (year.Check().Refused is { } refused) throw new ArgumentException($"The calendar of {year.Year} is faulty: {refused.Code}.");
        if (year.DaysOff.FirstOrDefault(day => !HolidayNames.ContainsKey(day.Holiday)) is { } nameless)
            throw new ArgumentException($"The calendar of {year.Year} names no holiday '{nameless.Holiday}'.");
    }
}
