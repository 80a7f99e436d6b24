namespace DanVan.Core.Deadlines;

/// <summary>Why a day is off.</summary>
public enum DayOffKind
{
    /// <summary>A public holiday by law (ngày lễ, Tết).</summary>
    Holiday,

    /// <summary>The working day after a holiday that fell on a weekly rest day (nghỉ bù, Labour Code 2019 Art 111(3)).</summary>
    Compensation,

    /// <summary>A working day that the Government exchanged for a Saturday or Sunday (hoán đổi ngày làm việc).</summary>
    Swap,
}

/// <summary>A day on which public offices are closed although the week says nothing of it.</summary>
/// <param name="On">The day.</param>
/// <param name="Holiday">The holiday it belongs to, a key of <see cref="WorkingCalendar.HolidayNames"/>: <c>tet</c>.</param>
/// <param name="Kind">Why it is off.</param>
/// <param name="WorkedOn">For a <see cref="DayOffKind.Swap"/>: the Saturday or Sunday worked instead.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Note">What to check; null when there is nothing.</param>
public sealed record DayOff(DateOnly On, string Holiday, DayOffKind Kind = DayOffKind.Holiday, DateOnly? WorkedOn = null, Confidence Confidence = Confidence.High, BilingualText? Note = null);
