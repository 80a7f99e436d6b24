using System.Globalization;

namespace DanVan.Platform.Web.Kit;

/// <summary>How days, moments and counts are written for people, in the language of the request and Vietnam's clock.</summary>
public static class Shown
{
    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary><c>23/11/2026</c>, in English <c>23 Nov 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString(English ? "d MMM yyyy" : "dd/MM/yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day in Vietnam at an instant.</summary>
    public static string Day(DateTimeOffset at) => Day(VietnamTime.DateOf(at));

    /// <summary><c>14:05, 23/11/2026</c>.</summary>
    public static string Moment(DateTimeOffset at) => $"{at.ToOffset(VietnamTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture)}, {Day(at)}";

    /// <summary><c>12.345</c>, in English <c>12,345</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Days until a due date: <c>Còn 3 ngày</c>, <c>Hạn hôm nay</c>, <c>Quá hạn 2 ngày</c>.</summary>
    public static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => KitTexts.DueToday,
        1 => KitTexts.DueTomorrow,
        > 1 and var days => string.Format(CultureInfo.CurrentCulture, KitTexts.DueIn, days),
        -1 => KitTexts.OverdueOne,
        var days => string.Format(CultureInfo.CurrentCulture, KitTexts.Overdue, -days),
    };
}
