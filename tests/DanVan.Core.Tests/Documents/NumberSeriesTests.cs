using CsCheck;
using DanVan.Core.Documents;

namespace DanVan.Core.Tests.Documents;

public class NumberSeriesTests
{
    private static readonly SeriesKey Key = new("40/17950", "QĐ", 2026);

    [Fact, Rule(125)]
    public void A_series_begins_with_one_on_the_first_of_january_and_ends_with_the_year()
    {
        var series = new NumberSeries(Key, []);
        var next = new NumberSeries(Key with { Year = 2027 }, []);

        Assert.Equal(1, series.Next(new(2026, 1, 1)).Value!.Ordinal);
        Assert.Equal(2, series.Next(new(2026, 12, 31)).Value!.Ordinal);
        Assert.Equal(DocumentRefusals.OtherYear, series.Next(new(2027, 1, 1)).Refused);
        Assert.Equal(DocumentRefusals.OtherYear, series.Next(new(2025, 12, 31)).Refused);
        Assert.Equal(1, next.Next(new(2027, 1, 1)).Value!.Ordinal);
    }

    [Fact, Rule(125)]
    public void Whatever_is_given_and_cancelled_no_number_comes_twice_and_none_is_missing() =>
        Gen.Select(Gen.Bool, Gen.Int[1, 40], Gen.Int[0, 364]).Array[0, 60].Sample(steps =>
        {
            var series = new NumberSeries(Key, []);
            List<int> given = [];
            foreach (var (isNew, ordinal, day) in steps)
            {
                if (!isNew) series.Cancel(ordinal, "Ghi nhầm");
                else if (series.Next(new DateOnly(2026, 1, 1).AddDays(day)).Value is { } number) given.Add(number.Ordinal);
            }

            Assert.Equal(Enumerable.Range(1, given.Count), given);
            Assert.Equal(given, series.Numbers.Select(number => number.Ordinal));
            Assert.Empty(series.Gaps());
            Assert.Equal(series.Numbers.OrderBy(number => number.IssuedOn).ThenBy(number => number.Ordinal), series.Numbers);
        });

    [Fact, Rule(125)]
    public void A_cancelled_number_stays_with_its_reason_and_is_not_given_again()
    {
        var series = new NumberSeries(Key, [new(1, new(2026, 3, 2)), new(2, new(2026, 3, 3))]);

        Assert.Equal("Ban hành nhầm", series.Cancel(2, " Ban hành nhầm ").Value!.CancelledFor);
        Assert.Equal(3, series.Next(new(2026, 3, 3)).Value!.Ordinal);
        Assert.Empty(series.Gaps());
        Assert.Equal(DocumentRefusals.AlreadyCancelled, series.Cancel(2, "Lần nữa").Refused);
        Assert.Equal(DocumentRefusals.ReasonMissing, series.Cancel(1, " ").Refused);
        Assert.Equal(DocumentRefusals.NoSuchNumber, series.Cancel(9, "Nhầm").Refused);
    }

    [Fact, Rule(125)]
    public void Every_hole_of_a_register_is_reported_and_nothing_else() => Gen.Int[1, 200].HashSet[0, 60].Sample(kept =>
    {
        var series = new NumberSeries(Key, kept.Select(ordinal => new RegisteredNumber(ordinal, new(2026, 5, 4))));

        var all = Enumerable.Range(1, kept.Count == 0 ? 0 : kept.Max());
        Assert.Equal(all.Where(ordinal => !kept.Contains(ordinal)), series.Gaps());
    });

    [Fact, Rule(125)]
    public void A_number_given_later_never_has_an_earlier_day()
    {
        var series = new NumberSeries(Key, [new(7, new(2026, 6, 10))]);

        Assert.Equal(DocumentRefusals.EarlierThanLast, series.Next(new(2026, 6, 9)).Refused);
        Assert.Equal(8, series.Next(new(2026, 6, 10)).Value!.Ordinal);
    }

    [Theory, Rule(125)]
    [InlineData(0, 2026)]
    [InlineData(4, 2026)]
    [InlineData(5, 2025)]
    public void A_damaged_register_is_not_opened(int ordinal, int year) =>
        Assert.Throws<InvalidOperationException>(() => new NumberSeries(Key, [new(4, new(2026, 1, 5)), new(ordinal, new(year, 1, 6))]));
}
