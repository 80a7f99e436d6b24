using System.Globalization;
using CsCheck;

namespace DanVan.Vietnamese.Tests;

public class VietnameseFormatTests
{
    [Fact, Rule(127)]
    public void Numbers_have_points_between_thousands_and_a_decimal_comma()
    {
        Assert.Equal("1.234.567,89", VietnameseFormat.Number(1_234_567.89m));
        Assert.Equal("1.234.567", VietnameseFormat.Number(1_234_567L));
        Assert.Equal("-1,5", VietnameseFormat.Number(-1.5m));
        Assert.Equal("0", VietnameseFormat.Number(-0.001m));
        Assert.Equal("2,35", VietnameseFormat.Number(2.345m));
        Assert.Equal("3", VietnameseFormat.Number(2.5m, decimals: 0));
        Assert.Equal("2.530.000 đồng", VietnameseFormat.Money(2_530_000));
    }

    [Fact, Rule(127)]
    public void A_share_is_a_percentage_with_a_comma()
    {
        Assert.Equal("97,5%", VietnameseFormat.Percent(97.5m));
        Assert.Equal("97,5%", VietnameseFormat.Share(39, 40));
        Assert.Equal("66,7%", VietnameseFormat.Share(2, 3));
        Assert.Equal("100%", VietnameseFormat.Share(7, 7));
    }

    [Fact, Rule(127)]
    public void A_day_is_written_day_month_year()
    {
        Assert.Equal("05/03/2026", VietnameseFormat.Date(new(2026, 3, 5)));
        Assert.Equal("14:30 05/03/2026", VietnameseFormat.Moment(new(2026, 3, 5, 14, 30, 59)));
        Assert.Equal("Thứ Năm", VietnameseFormat.Weekday(new(2026, 3, 5)));
        Assert.Equal("Chủ nhật", VietnameseFormat.Weekday(new(2026, 3, 8)));
    }

    [Theory, Rule(124)]
    [InlineData(2026, 2, 5, "ngày 05 tháng 02 năm 2026")]
    [InlineData(2026, 3, 15, "ngày 15 tháng 3 năm 2026")]
    [InlineData(2026, 3, 5, "ngày 05 tháng 3 năm 2026")]
    [InlineData(2026, 1, 31, "ngày 31 tháng 01 năm 2026")]
    [InlineData(2026, 12, 9, "ngày 09 tháng 12 năm 2026")]
    public void The_date_line_pads_days_below_ten_and_the_first_two_months(int year, int month, int day, string line)
    {
        Assert.Equal(line, VietnameseFormat.DocumentDate(new(year, month, day)));
        Assert.Equal("Nghệ An, " + line, VietnameseFormat.DocumentDate("Nghệ An", new(year, month, day)));
    }

    [Fact]
    public void Times_and_quarters_are_written_as_documents_have_them()
    {
        Assert.Equal("14 giờ 30 phút", VietnameseFormat.DocumentTime(new(14, 30)));
        Assert.Equal("08:05", VietnameseFormat.Time(new(8, 5)));
        Assert.Equal("quý I", VietnameseFormat.Quarter(1));
        Assert.Equal("quý IV năm 2026", VietnameseFormat.QuarterOf(new(2026, 10, 1)));
        Assert.Equal("quý I năm 2026", VietnameseFormat.QuarterOf(new(2026, 3, 31)));
    }

    [Fact, Trait("Needs", "ICU")]
    public void Formats_do_not_depend_on_the_culture_in_effect()
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var name in new[] { "ar-SA", "th-TH", "vi-VN", "en-US" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

            Assert.Equal("-1.234,5", VietnameseFormat.Number(-1234.5m));
            Assert.Equal("ngày 05 tháng 3 năm 2026", VietnameseFormat.DocumentDate(new(2026, 3, 5)));
            Assert.Equal("09:00 05/03/2026", VietnameseFormat.Moment(new(2026, 3, 5, 9, 0, 0)));
        }
        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void A_written_number_leads_back_to_it()
    {
        Gen.Long.Sample(number => long.Parse(VietnameseFormat.Number(number).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) == number);
    }
}
