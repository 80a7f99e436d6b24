namespace DanVan.Core.Deadlines;

/// <summary>What a time limit counts.</summary>
public enum TimeUnit
{
    /// <summary>Hours of the clock (giờ), counted from the minute of the event.</summary>
    Hours,

    /// <summary>Calendar days (ngày).</summary>
    Days,

    /// <summary>Working days (ngày làm việc).</summary>
    WorkingDays,

    /// <summary>Months by the calendar (tháng).</summary>
    Months,
}

/// <summary>
/// A length of time as laws give it (thời hạn), counted by the Civil Code 2015, Art 147–148: the day of the event is not counted; a month ends on the same date, or on the
/// month's last day; a last day that is not a working day moves to the end of the next working day.
/// </summary>
/// <param name="Amount">How many: 1 or more by a rule, 0 when a pause left nothing but the day itself.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct TimeLimit(int Amount, TimeUnit Unit)
{
    /// <summary>The last day of the limit for an event on a day. Not for hours, which have no day.</summary>
    public DateOnly LastDay(DateOnly eventDay, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Unit switch
        {
            TimeUnit.WorkingDays => calendar.OnOrAfter(calendar.After(eventDay, Amount)),
            TimeUnit.Days => calendar.OnOrAfter(eventDay.AddDays(Amount)),
            TimeUnit.Months => calendar.OnOrAfter(eventDay.AddMonths(Amount)),
            _ => throw new InvalidOperationException("A limit in hours ends at an instant, not on a day."),
        };
    }

    /// <summary>The instant, in UTC, before which a thing due must be done: for days the first one after the last day in Vietnam.</summary>
    public DateTimeOffset End(DateTimeOffset eventAt, WorkingCalendar calendar) =>
        Unit == TimeUnit.Hours ? eventAt.AddHours(Amount) : VietnamTime.EndOf(LastDay(VietnamTime.DateOf(eventAt), calendar));
}
