namespace DanVan.Core.Deadlines;

/// <summary>
/// "At least n days before" and "at least n consecutive days" in their strict reading: n full days lie between, and neither the first nor the last day is counted
/// (ít nhất … ngày trước; liên tục ít nhất … ngày).
/// </summary>
public static class FullDays
{
    /// <summary>The latest day of a notice that must come n full days before an event: for a meeting on the 10th and two days, the 7th.</summary>
    public static DateOnly LatestNotice(DateOnly eventDay, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return eventDay.AddDays(-days - 1);
    }

    /// <summary>The same with n full working days.</summary>
    public static DateOnly LatestNotice(DateOnly eventDay, int workingDays, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Before(eventDay, workingDays);
    }

    /// <summary>The earliest end of something that must last n full days after the day it begins: posted on 1 March for 30 days, 31 March.</summary>
    public static DateOnly EarliestEnd(DateOnly firstDay, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return firstDay.AddDays(days);
    }

    /// <summary>Full days between two days, neither counted; 0 for neighbours and for days in the wrong order.</summary>
    public static int Between(DateOnly notice, DateOnly eventDay) => Math.Max(0, eventDay.DayNumber - notice.DayNumber - 1);
}
