using System.Globalization;

namespace DanVan.Vietnamese;

/// <summary>Numbers, money, shares, days and times as they are written in Vietnamese (vi-VN), without ICU: <c>1.234.567,89</c>, <c>97,5%</c>, <c>05/03/2026</c>.</summary>
public static class VietnameseFormat
{
    private static readonly NumberFormatInfo _numbers = NumberFormatInfo.ReadOnly(new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
        NumberNegativePattern = 1,
        NumberGroupSizes = [3],
    });

    private static readonly string[] _roman = ["I", "II", "III", "IV"];
    private static readonly string[] _weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <summary>A whole number: <c>1.234.567</c>.</summary>
    public static string Number(long number) => number.ToString("N0", _numbers);

    /// <summary>A number with at most so many decimals, halves away from zero, without closing zeros: <c>1.234.567,89</c>, <c>-1,5</c>.</summary>
    public static string Number(decimal number, int decimals = 2)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        var pattern = "#,##0" + (decimals > 0 ? "." + new string('#', decimals) : "");
        return rounded.ToString(pattern, _numbers);
    }

    /// <summary>An amount in đồng: <c>2.530.000 đồng</c>.</summary>
    public static string Money(long dong) => Number(dong) + " đồng";

    /// <summary>A percentage given in percent: 97.5 is <c>97,5%</c>.</summary>
    public static string Percent(decimal percent, int decimals = 1) => Number(percent, decimals) + "%";

    /// <summary>A share as a percentage: 39 of 40 is <c>97,5%</c>.</summary>
    /// <exception cref="DivideByZeroException">The whole is 0: a share of nothing has no figure; say so instead.</exception>
    public static string Share(long part, long whole, int decimals = 1) => Percent(100m * part / whole, decimals);

    /// <summary>A day: <c>05/03/2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// A day as documents have it: <c>ngày 05 tháng 3 năm 2026</c>. Days below 10 and the months 1 and 2 get a zero, so that no digit can be put before them (Decree 30/2020/NĐ-CP, annex I).
    /// </summary>
    public static string DocumentDate(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month <= 2 ? $"0{day.Month}" : day.Month)} năm {day.Year}");

    /// <summary>The place and date line of a document: <c>Nghệ An, ngày 05 tháng 3 năm 2026</c>.</summary>
    public static string DocumentDate(string place, DateOnly day) => $"{place}, {DocumentDate(day)}";

    /// <summary>A time of day on the 24-hour clock: <c>14:30</c>.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>A time of day as minutes of a meeting have it: <c>14 giờ 30 phút</c>, <c>08 giờ 00 phút</c>.</summary>
    public static string DocumentTime(TimeOnly time) => time.ToString("HH' giờ 'mm' phút'", CultureInfo.InvariantCulture);

    /// <summary>A time and day: <c>14:30 05/03/2026</c>.</summary>
    public static string Moment(DateTime local) => $"{Time(TimeOnly.FromDateTime(local))} {Date(DateOnly.FromDateTime(local))}";

    /// <summary>A quarter of a year: <c>quý I</c> to <c>quý IV</c>.</summary>
    public static string Quarter(int quarter) => $"quý {_roman[quarter - 1]}";

    /// <summary>The quarter of a day: <c>quý I năm 2026</c>.</summary>
    public static string QuarterOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Quarter((day.Month + 2) / 3)} năm {day.Year}");

    /// <summary>A day of the week: <c>Thứ Hai</c> … <c>Chủ nhật</c>.</summary>
    public static string Weekday(DateOnly day) => _weekdays[(int)day.DayOfWeek];
}
