namespace DanVan.Core.Deadlines;

/// <summary>The days off of one year as announced (lịch nghỉ lễ, Tết của năm).</summary>
/// <param name="Year">The year it is announced for; a swap may touch a day of the year before.</param>
/// <param name="Confidence">How sure the year as a whole is.</param>
/// <param name="Sources">Laws and notices with their numbers.</param>
/// <param name="DaysOff">The days off, each once.</param>
public sealed record CalendarYear(int Year, Confidence Confidence, IReadOnlyList<BilingualText> Sources, IReadOnlyList<DayOff> DaysOff)
{
    /// <summary>Whether an edited year makes sense; the first fault found is the refusal.</summary>
    public Outcome Check()
    {
        if (DaysOff.Any(day => day.On.Year != Year && day.WorkedOn?.Year != Year)) return CalendarRefusals.OtherYear;
        if (DaysOff.DistinctBy(day => day.On).Count() < DaysOff.Count) return CalendarRefusals.SameDayTwice;
        if (DaysOff.Any(day => (day.Kind == DayOffKind.Swap) != day.WorkedOn.HasValue)) return CalendarRefusals.SwapNeedsBothDays;
        if (DaysOff.Any(day => day.WorkedOn is { } worked && !WorkingCalendar.IsWeekend(worked))) return CalendarRefusals.SwapIntoWeekday;
        if (DaysOff.Any(day => day.Kind != DayOffKind.Holiday && WorkingCalendar.IsWeekend(day.On))) return CalendarRefusals.OffOnWeekend;
        return Outcome.Done;
    }
}
