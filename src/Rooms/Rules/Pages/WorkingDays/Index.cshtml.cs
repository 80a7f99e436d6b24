using System.Globalization;
using DanVan.Core.Deadlines;
using DanVan.Platform.Access;
using DanVan.Platform.Deadlines;
using DanVan.Rules.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Rules.Pages.WorkingDays;

/// <summary>The days off of a year, and what was changed of them.</summary>
public sealed class IndexModel(WorkingCalendars calendars, CalendarHistory history, AccessTable access, CurrentActor current, TimeProvider clock) : PageModel
{
    private const int First = 2015;
    private const int Last = 2050;

    /// <summary>The year shown.</summary>
    public int Year { get; private set; }

    /// <summary>The calendar in force.</summary>
    public WorkingCalendar Calendar { get; private set; } = null!;

    /// <summary>The year as announced; null when it is computed by the law alone.</summary>
    public CalendarYear? Announced => Calendar.Years.GetValueOrDefault(Year);

    /// <summary>How sure the year is.</summary>
    public Confidence Confidence => Announced?.Confidence ?? Confidence.Low;

    /// <summary>The days off in order.</summary>
    public IEnumerable<DayOff> DaysOff => (Announced?.DaysOff ?? StatutoryHolidays.Of(Year)).OrderBy(d => d.On);

    /// <summary>Years to choose from.</summary>
    public IEnumerable<int> Years => Calendar.Years.Keys.Append(Calendar.Years.Keys.Max() + 1).Append(Year).Distinct().Order();

    /// <summary>What administrators changed.</summary>
    public IReadOnlyList<CalendarEditLine> Edits { get; private set; } = [];

    /// <summary>True for the administrator of the installation.</summary>
    public bool MayChange => access.Allows(current.Actor, RulesPermits.Change, "");

    /// <summary>True for a year that a person may look at.</summary>
    public static bool IsShown(int year) => year is >= First and <= Last;

    /// <summary>The day of the week.</summary>
    public static string DayName(DateOnly day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day.DayOfWeek);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "nam")] int? year, CancellationToken cancellationToken)
    {
        Year = year ?? VietnamTime.Today(clock).Year;
        if (!IsShown(Year)) return NotFound();
        Calendar = await calendars.CurrentAsync(cancellationToken);
        Edits = await history.OfAsync(Year, cancellationToken);
        return Page();
    }
}
