using System.Globalization;
using DanVan.Platform.Web.Kit;

namespace DanVan.Web.Tests.Kit;

public class ShownTests
{
    private static readonly DateOnly _today = new(2026, 1, 5);

    [Theory]
    [InlineData(9, "Còn 9 ngày")]
    [InlineData(1, "Còn 1 ngày")]
    [InlineData(0, "Hạn hôm nay")]
    [InlineData(-1, "Quá hạn 1 ngày")]
    [InlineData(-12, "Quá hạn 12 ngày")]
    public void A_due_date_says_how_near_it_is(int days, string words) => In("vi-VN", () => Assert.Equal(words, Shown.Left(_today.AddDays(days), _today)));

    [Fact]
    public void Moments_and_counts_are_written_by_the_readers_language_and_by_Vietnams_clock()
    {
        var lateEvening = new DateTimeOffset(2026, 1, 4, 17, 30, 0, TimeSpan.Zero);

        In("vi-VN", () => Assert.Equal(("00:30, 05/01/2026", "12.345"), (Shown.Moment(lateEvening), Shown.Count(12345))));
        In("en-GB", () => Assert.Equal(("00:30, 5 Jan 2026", "12,345"), (Shown.Moment(lateEvening), Shown.Count(12345))));
    }

    private static void In(string culture, Action test)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            test();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
