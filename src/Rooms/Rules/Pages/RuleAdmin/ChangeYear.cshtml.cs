using System.Globalization;
using DanVan.Core.Deadlines;
using DanVan.Platform.Access;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Web;
using DanVan.Rules.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Rules.Pages.RuleAdmin;

/// <summary>The administrator enters the days off of a year as announced, sees which open deadlines would move, and stores them (rule 5).</summary>
public sealed class ChangeYearModel(WorkingCalendars calendars, CalendarPreview preview, RefusalWords words, AccessTable access, CurrentActor current) : PageModel
{
    private const int EmptyRows = 6;

    private WorkingCalendar _calendar = null!;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public YearFields Input { get; set; } = new();

    /// <summary>The year.</summary>
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>What it would do; null before it was looked at.</summary>
    public PreviewResult? Preview { get; private set; }

    /// <summary>The holidays to choose from.</summary>
    public IEnumerable<SelectListItem> Holidays => _calendar.HolidayNames.Select(h => new SelectListItem(h.Value.In(CultureInfo.CurrentUICulture), h.Key));

    /// <summary>Why a day is off.</summary>
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<DayOffKind>().Select(k => new SelectListItem(RuleWords.Of(k), k.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!WorkingDays.IndexModel.IsShown(Year)) return NotFound();
        _calendar = await calendars.CurrentAsync(cancellationToken);
        var days = _calendar.Years.GetValueOrDefault(Year)?.DaysOff ?? StatutoryHolidays.Of(Year);
        Input.Days = [.. days.OrderBy(d => d.On).Select(DayFields.Of)];
        Input.Source = RuleWords.Of(Sources);
        AddEmptyRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string go, CancellationToken cancellationToken)
    {
        if (!access.Allows(current.Actor, RulesPermits.Change, "")) return Forbid();
        if (!WorkingDays.IndexModel.IsShown(Year)) return NotFound();
        _calendar = await calendars.CurrentAsync(cancellationToken);
        if (Input.Days.Any(d => d.On is not null && !_calendar.HolidayNames.ContainsKey(d.Holiday ?? ""))) ModelState.AddModelError("", words.Of(CalendarRefusals.OtherYear));
        if (!ModelState.IsValid) return Again();

        var year = Input.ToYear(Year, Sources);
        var outcome = go == "save" ? await calendars.ChangeAsync(year, Input.Reason!, cancellationToken) : await PreviewAsync(year, cancellationToken);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", words.Of(refused));
            return Again();
        }

        if (go == "save") return Redirect(Links.Calendar(Year));
        AddEmptyRows();
        return Page();
    }

    private IReadOnlyList<BilingualText> Sources => _calendar.Years.GetValueOrDefault(Year)?.Sources ?? [];

    private async Task<Outcome> PreviewAsync(CalendarYear year, CancellationToken cancellationToken)
    {
        var trial = await calendars.TryAsync(year, cancellationToken);
        if (trial.Value is not { } calendar) return trial.Refused!.Value;
        Preview = await preview.RunAsync(calendar, cancellationToken);
        return Outcome.Done;
    }

    private PageResult Again()
    {
        AddEmptyRows();
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private void AddEmptyRows()
    {
        var empty = Input.Days.Count(d => d.On is null);
        for (; empty < EmptyRows; empty++) Input.Days.Add(new DayFields());
    }
}
