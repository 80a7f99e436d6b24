using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.Units;

/// <summary>The day a page of units is about: the one asked for, within the record, else today.</summary>
/// <param name="Day">The day shown.</param>
/// <param name="IsToday">True when it is today: links then need not carry it.</param>
/// <param name="IsRefused">True when another was asked for that the record does not reach.</param>
public readonly record struct ChosenDay(DateOnly Day, bool IsToday, bool IsRefused)
{
    /// <summary>The day for links: null for today.</summary>
    public DateOnly? ForLinks => IsToday ? null : Day;

    /// <summary>Reads what was asked for.</summary>
    public static ChosenDay Of(DateOnly? asked, TimeProvider clock)
    {
        var today = VietnamTime.Today(clock);
        if (asked is not { } day) return new(today, true, false);
        return day < UnitRegister.FirstDay || day > today.AddYears(1) ? new(today, true, true) : new(day, day == today, false);
    }
}
