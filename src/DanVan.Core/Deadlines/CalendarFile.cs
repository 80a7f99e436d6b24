using System.Text.Json;

namespace DanVan.Core.Deadlines;

/// <summary>The working calendar as a JSON document: the shipped table, and what an administrator's edit is stored as.</summary>
public static class CalendarFile
{
    /// <summary>Reads a whole table. Throws <see cref="JsonException"/> or <see cref="ArgumentException"/> with the fault when it is not one.</summary>
    public static WorkingCalendar Read(Stream json)
    {
        var file = JsonSerializer.Deserialize<CalendarDocument>(json, StrictJson.Options)!;
        return new(file.Version, file.Holidays, file.Years.Select(year => year.ToYear()));
    }

    /// <summary>Reads one year.</summary>
    public static CalendarYear ReadYear(string json) => JsonSerializer.Deserialize<YearEntry>(json, StrictJson.Options)!.ToYear();

    /// <summary>Writes one year.</summary>
    public static string WriteYear(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return JsonSerializer.Serialize(YearEntry.From(year), StrictJson.Options);
    }

    internal static WorkingCalendar ReadShipped()
    {
        using var json = typeof(CalendarFile).Assembly.GetManifestResourceStream("holidays.json")!;
        return Read(json);
    }

    private sealed record CalendarDocument(string Version, Dictionary<string, BilingualText> Holidays, IReadOnlyList<YearEntry> Years);

    private sealed record YearEntry(int Year, Confidence Confidence, IReadOnlyList<BilingualText> Sources, IReadOnlyList<DayEntry> DaysOff)
    {
        public CalendarYear ToYear() => new(Year, Confidence, Sources, [.. DaysOff.SelectMany(entry => entry.ToDays(Confidence))]);

        public static YearEntry From(CalendarYear year) => new(year.Year, year.Confidence, year.Sources, [.. year.DaysOff.Select(day => DayEntry.From(day, year.Confidence))]);
    }

    private sealed record DayEntry(DateOnly On, string Holiday, DateOnly? To = null, DayOffKind? As = null, DateOnly? WorkedOn = null, Confidence? Confidence = null, BilingualText? Note = null)
    {
        public IEnumerable<DayOff> ToDays(Confidence ofYear)
        {
            for (var day = On; day <= (To ?? On); day = day.AddDays(1))
                yield return new(day, Holiday, As ?? DayOffKind.Holiday, WorkedOn, Confidence ?? ofYear, Note);
        }

        public static DayEntry From(DayOff day, Confidence ofYear) => new(
            day.On, day.Holiday, null, day.Kind == DayOffKind.Holiday ? null : day.Kind, day.WorkedOn, day.Confidence == ofYear ? null : day.Confidence, day.Note);
    }
}
