using System.Text;
using System.Text.Json;
using CsCheck;
using DanVan.Core.Deadlines;
using DanVan.Core.Time;

namespace DanVan.Core.Tests.Deadlines;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 4000].Select(i => new DateOnly(2018, 6, 1).AddDays(i));

    [Fact, Rule(3)]
    public void Weekends_and_holidays_are_skipped_and_the_day_of_the_event_is_not_counted()
    {
        // Wednesday 29 April 2026; then 30/4 and 1/5 are holidays and a weekend follows.
        var due = Calendar.After(new DateOnly(2026, 4, 29), 1);

        Assert.Equal(new DateOnly(2026, 5, 4), due);
    }

    [Fact, Rule(3)]
    public void A_swapped_Saturday_is_worked_and_the_day_it_replaces_is_off()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2026, 8, 22)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2026, 8, 31)));
        Assert.Equal(new DateOnly(2026, 8, 22), Calendar.After(new DateOnly(2026, 8, 21), 1));
        Assert.Equal(new DateOnly(2026, 9, 3), Calendar.After(new DateOnly(2026, 8, 28), 1));
        Assert.Equal(new DateOnly(2026, 8, 31), Calendar.Years[2026].DaysOff.Single(day => day.WorkedOn == new DateOnly(2026, 8, 22)).On);
    }

    [Fact, Rule(3)]
    public void The_list_is_data_for_each_year_with_names_in_two_languages()
    {
        Assert.Equal(Enumerable.Range(2019, 9), Calendar.Years.Keys.Order());
        Assert.All(Calendar.Years.Values, year => Assert.NotEmpty(year.Sources));
        Assert.Equal("Tết Nguyên đán", Calendar.HolidayNames[Calendar.DayOffOn(new(2026, 2, 17))!.Holiday].Vi);
        Assert.Equal(Confidence.Low, Calendar.DayOffOn(new(2026, 11, 24))!.Confidence);
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_table_agrees_with_the_law_computed_apart_from_it(int year)
    {
        var table = Calendar.Years[year].DaysOff.Where(day => day.Kind != DayOffKind.Swap).Select(day => (day.On, day.Holiday, day.Kind));
        var secondNationalDay = (DayOff day) => day.Holiday == "national" && day.On.Day != 2 && day.Kind == DayOffKind.Holiday;
        var law = StatutoryHolidays.Of(year).Where(day => year >= 2021 || !secondNationalDay(day)).Select(day => (day.On, day.Holiday, day.Kind));

        // Which of two neighbouring holidays a compensation day is named for does not matter.
        Assert.Equal(law.Select(day => (day.On, day.Kind)), table.Select(day => (day.On, day.Kind)).Order());
        Assert.Contains((LunarCalendar.NewYear(year), "tet", DayOffKind.Holiday), table);
    }

    [Fact]
    public void A_year_without_a_table_follows_the_law()
    {
        Assert.False(Calendar.IsWorkingDay(LunarCalendar.NewYear(2030)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2031, 9, 2)));
        Assert.Equal(Confidence.Low, Calendar.DayOffOn(new(2030, 4, 30))!.Confidence);
        Assert.True(Calendar.IsWorkingDay(new DateOnly(1, 1, 1)) && Calendar.IsWorkingDay(new DateOnly(9999, 12, 31)));
    }

    [Fact]
    public void Counting_and_adding_are_each_others_inverse()
    {
        Gen.Select(Days, Gen.Int[0, 60]).Sample((day, count) =>
        {
            var end = Calendar.After(day, count);

            Assert.Equal(count, Calendar.Count(day, end));
            Assert.True(count == 0 || Calendar.IsWorkingDay(end));
        });
    }

    [Fact]
    public void Later_events_are_never_due_earlier()
    {
        Gen.Select(Days, Gen.Int[1, 40], Gen.Int[0, 3]).Sample((day, amount, unit) =>
        {
            var limit = new TimeLimit(amount, unit == 0 ? TimeUnit.WorkingDays : unit == 1 ? TimeUnit.Days : TimeUnit.Months);

            Assert.True(limit.LastDay(day, Calendar) <= limit.LastDay(day.AddDays(1), Calendar));
            Assert.True(Calendar.IsWorkingDay(limit.LastDay(day, Calendar)));
        });
    }

    [Theory, Rule(4)]
    [InlineData(10, TimeUnit.Days, "2026-04-15", "2026-04-28")] // 25 April is a Saturday, 26 the Hùng Kings' day, 27 its compensation
    [InlineData(30, TimeUnit.Days, "2026-01-15", "2026-02-23")] // 14 February begins the nine days of Tết
    [InlineData(5, TimeUnit.Days, "2026-03-02", "2026-03-09")]
    [InlineData(3, TimeUnit.Days, "2026-03-02", "2026-03-05")]
    [InlineData(1, TimeUnit.Months, "2026-01-31", "2026-03-02")] // 28 February is a Saturday
    [InlineData(3, TimeUnit.Months, "2026-01-15", "2026-04-15")]
    public void A_limit_that_ends_on_a_day_off_moves_to_the_next_working_day(int amount, TimeUnit unit, string from, string due)
    {
        Assert.Equal(DateOnly.Parse(due, null), new TimeLimit(amount, unit).LastDay(DateOnly.Parse(from, null), Calendar));
    }

    [Fact]
    public void Full_days_lie_between_notice_and_event()
    {
        Assert.Equal(new DateOnly(2026, 3, 7), FullDays.LatestNotice(new DateOnly(2026, 3, 10), 2));
        Assert.Equal(2, FullDays.Between(new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 10)));
        Assert.Equal(new DateOnly(2026, 3, 31), FullDays.EarliestEnd(new DateOnly(2026, 3, 1), 30));

        // Five working days before Monday 16 March: 9–13 March lie between, so Friday or the weekend before still serves.
        Assert.Equal(new DateOnly(2026, 3, 8), FullDays.LatestNotice(new DateOnly(2026, 3, 16), 5, Calendar));
        Gen.Select(Days, Gen.Int[0, 20]).Sample((day, count) =>
            Assert.Equal(count, Calendar.Count(FullDays.LatestNotice(day, count, Calendar), day.AddDays(-1))));
    }

    [Fact, Rule(3)]
    public void An_edited_year_makes_a_new_calendar_and_leaves_the_old_as_it_was()
    {
        var culture = new DayOff(new(2026, 11, 23), "culture", DayOffKind.Swap, new(2026, 11, 28));
        var year = Calendar.Years[2026] with { DaysOff = [.. Calendar.Years[2026].DaysOff, culture] };

        var edited = Calendar.With(year, "2026.2");

        Assert.True(Calendar.IsWorkingDay(new(2026, 11, 23)));
        Assert.False(edited.IsWorkingDay(new(2026, 11, 23)));
        Assert.True(edited.IsWorkingDay(new(2026, 11, 28)));
        Assert.Equal(("2026.1", "2026.2"), (Calendar.Version, edited.Version));
    }

    [Fact]
    public void An_edited_year_is_stored_and_read_back()
    {
        foreach (var year in Calendar.Years.Values)
        {
            var read = CalendarFile.ReadYear(CalendarFile.WriteYear(year));

            Assert.Equal(year.DaysOff, read.DaysOff);
            Assert.Equal(year.Sources, read.Sources);
        }
    }

    [Fact]
    public void A_faulty_year_is_refused()
    {
        var year = new CalendarYear(2028, Confidence.Low, [new("thử", "test")], []);
        var newYear = new DateOnly(2028, 1, 1);

        Assert.Equal(CalendarRefusals.OtherYear, (year with { DaysOff = [new(new(2030, 1, 1), "new-year")] }).Check().Refused);
        Assert.Equal(CalendarRefusals.SameDayTwice, (year with { DaysOff = [new(newYear, "new-year"), new(newYear, "tet")] }).Check().Refused);
        Assert.Equal(CalendarRefusals.SwapNeedsBothDays, (year with { DaysOff = [new(new(2028, 1, 3), "new-year", DayOffKind.Swap)] }).Check().Refused);
        Assert.Equal(CalendarRefusals.SwapIntoWeekday, (year with { DaysOff = [new(new(2028, 1, 3), "new-year", DayOffKind.Swap, new(2028, 1, 4))] }).Check().Refused);
        Assert.Equal(CalendarRefusals.OffOnWeekend, (year with { DaysOff = [new(newYear, "new-year", DayOffKind.Compensation)] }).Check().Refused);
        Assert.Throws<ArgumentException>(() => Calendar.With(year with { DaysOff = [new(newYear, "no-such-holiday")] }, "x"));
    }

    [Theory]
    [InlineData("""{ "version": "1", "holidays": {}, "years": [], "more": 1 }""")]
    [InlineData("""{ "version": "1", "holidays": {} }""")]
    [InlineData("""{ "version": null, "holidays": {}, "years": [] }""")]
    [InlineData("not json")]
    public void A_table_with_a_field_unknown_or_missing_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => CalendarFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));
    }
}
