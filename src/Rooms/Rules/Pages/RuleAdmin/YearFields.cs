using System.ComponentModel.DataAnnotations;
using DanVan.Core.Deadlines;
using DanVan.Platform.Deadlines;

namespace DanVan.Rules.Pages.RuleAdmin;

/// <summary>The form for a year of the working calendar.</summary>
public sealed class YearFields
{
    /// <summary>The days off; a row without a day counts for nothing.</summary>
    public List<DayFields> Days { get; set; } = [];

    /// <summary>The law or announcement it follows.</summary>
    [Required(ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.AnnouncementMissing))]
    [StringLength(500, ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.TooLong))]
    public string? Source { get; set; }

    /// <summary>Why it is changed.</summary>
    [Required(ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.ReasonMissing))]
    [StringLength(CalendarEdit.ReasonMaxLength, ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.TooLong))]
    public string? Reason { get; set; }

    /// <summary>The year as typed. What an administrator enters from an announcement is sure; sources that were left as they stood keep both languages.</summary>
    public CalendarYear ToYear(int year, IReadOnlyList<BilingualText> present) =>
        new(year, Confidence.High, Source == RuleWords.Of(present) ? present : [new(Source!, Source!)], [.. Days.Where(d => d.On is not null).OrderBy(d => d.On).Select(d => d.ToDay())]);
}

/// <summary>One day off.</summary>
public sealed class DayFields
{
    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The holiday's key.</summary>
    public string? Holiday { get; set; }

    /// <summary>Why it is off.</summary>
    public DayOffKind Kind { get; set; }

    /// <summary>For a swap: the weekend day worked instead.</summary>
    public DateOnly? WorkedOn { get; set; }

    /// <summary>A row of the present calendar.</summary>
    public static DayFields Of(DayOff day) => new() { On = day.On, Holiday = day.Holiday, Kind = day.Kind, WorkedOn = day.WorkedOn };

    /// <summary>The day as typed.</summary>
    public DayOff ToDay() => new(On!.Value, Holiday!, Kind, WorkedOn);
}
