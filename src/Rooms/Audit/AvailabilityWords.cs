using System.Globalization;
using DanVan.Platform.Web.Kit;

namespace DanVan.Audit;

/// <summary>Lengths of time as people say them.</summary>
internal static class AvailabilityWords
{
    /// <summary>Days and hours, hours and minutes, or minutes; rounded up to a minute, so that nothing that happened reads as nothing.</summary>
    public static string Of(TimeSpan length)
    {
        var minutes = (long)Math.Ceiling(length.TotalMinutes);
        var (large, small) = minutes switch
        {
            >= 24 * 60 => (string.Format(CultureInfo.CurrentCulture, AvailabilityTexts.Days, Shown.Count(minutes / (24 * 60))), string.Format(CultureInfo.CurrentCulture, AvailabilityTexts.Hours, minutes / 60 % 24)),
            >= 60 => (string.Format(CultureInfo.CurrentCulture, AvailabilityTexts.Hours, minutes / 60), string.Format(CultureInfo.CurrentCulture, AvailabilityTexts.Minutes, minutes % 60)),
            _ => ("", string.Format(CultureInfo.CurrentCulture, AvailabilityTexts.Minutes, minutes)),
        };
        return large.Length == 0 ? small : $"{large} {small}";
    }
}
