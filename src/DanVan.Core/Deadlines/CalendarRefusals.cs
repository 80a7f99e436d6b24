namespace DanVan.Core.Deadlines;

/// <summary>Why an edited year of the working calendar is not accepted.</summary>
public static class CalendarRefusals
{
    /// <summary>A day lies in another year.</summary>
    public static readonly Refusal OtherYear = new("calendar.other-year");

    /// <summary>A day stands twice.</summary>
    public static readonly Refusal SameDayTwice = new("calendar.same-day-twice");

    /// <summary>A swap names the day off and the day worked; nothing else names a day worked.</summary>
    public static readonly Refusal SwapNeedsBothDays = new("calendar.swap-needs-both-days");

    /// <summary>The day worked instead is not a Saturday or Sunday.</summary>
    public static readonly Refusal SwapIntoWeekday = new("calendar.swap-into-weekday");

    /// <summary>A compensation day or swapped day off is a Saturday or Sunday already.</summary>
    public static readonly Refusal OffOnWeekend = new("calendar.off-on-weekend");
}
