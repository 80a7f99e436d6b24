using DanVan.Core.Time;

namespace DanVan.Core.Tests.Time;

public class LunarCalendarTests
{
    [Theory]
    [InlineData(1968, "1968-01-29")] // the first under Decision 121-CP; Saigon, at UTC+8, kept 30 January
    [InlineData(1985, "1985-01-21")] // a month before the Chinese year
    [InlineData(2007, "2007-02-17")] // a day before the Chinese year
    [InlineData(2019, "2019-02-05")]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2021, "2021-02-12")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2030, "2030-02-02")] // a day before the Chinese year
    public void Tet_begins_on_the_day_of_the_almanac(int year, string day)
    {
        Assert.Equal(DateOnly.Parse(day, null), LunarCalendar.NewYear(year));
    }

    [Theory]
    [InlineData(2019, "2019-04-14")]
    [InlineData(2020, "2020-04-02")]
    [InlineData(2021, "2021-04-21")]
    [InlineData(2022, "2022-04-10")]
    [InlineData(2023, "2023-04-29")] // after a leap second month
    [InlineData(2024, "2024-04-18")]
    [InlineData(2025, "2025-04-07")]
    [InlineData(2026, "2026-04-26")]
    [InlineData(2027, "2027-04-16")]
    public void The_Hung_Kings_are_remembered_on_the_tenth_of_the_third_month(int year, string day)
    {
        Assert.Equal(DateOnly.Parse(day, null), LunarCalendar.DateOf(year, month: 3, day: 10));
    }

    [Theory]
    [InlineData(2020, 8, 15, "2020-10-01")] // after a leap fourth month
    [InlineData(2023, 8, 15, "2023-09-29")]
    [InlineData(2025, 8, 15, "2025-10-06")] // after a leap sixth month
    [InlineData(2026, 8, 15, "2026-09-25")]
    [InlineData(2025, 12, 23, "2026-02-10")]
    public void Other_days_of_the_year_are_found_too(int year, int month, int day, string solar)
    {
        Assert.Equal(DateOnly.Parse(solar, null), LunarCalendar.DateOf(year, month, day));
    }

    [Fact]
    public void Months_have_29_or_30_days_and_years_12_or_13_months()
    {
        for (var year = 1968; year < 2199; year++)
        {
            var firsts = Enumerable.Range(1, 12).Select(month => LunarCalendar.DateOf(year, month, 1)).Append(LunarCalendar.NewYear(year + 1)).ToList();
            var lengths = firsts.Zip(firsts.Skip(1), (first, next) => next.DayNumber - first.DayNumber).ToList();

            Assert.All(lengths, length => Assert.True(length is 29 or 30 or 58 or 59 or 60, $"{year}: {length}"));
            Assert.InRange(lengths.Count(length => length > 30), 0, 1);
            Assert.InRange(firsts[0], new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
        }
    }
}
