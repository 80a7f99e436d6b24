using DanVan.Core.Deadlines;

namespace DanVan.Platform.Deadlines;

/// <summary>The calendar last read, so that counting a deadline costs no query. It is asked again every few seconds whether it is still the newest.</summary>
public sealed class CalendarMemory
{
    private static readonly TimeSpan _trust = TimeSpan.FromSeconds(5);

    private volatile Entry? _last;

    internal WorkingCalendar? Fresh(DateTimeOffset now) => _last is { } last && now - last.CheckedAt < _trust && now >= last.CheckedAt ? last.Calendar : null;

    internal WorkingCalendar? Confirm(int newest, DateTimeOffset now)
    {
        if (_last is not { } last || last.Number != newest) return null;
        _last = last with { CheckedAt = now };
        return last.Calendar;
    }

    internal void Keep(WorkingCalendar calendar, int number, DateTimeOffset now) => _last = new(calendar, number, now);

    internal void Forget() => _last = null;

    private sealed record Entry(WorkingCalendar Calendar, int Number, DateTimeOffset CheckedAt);
}
