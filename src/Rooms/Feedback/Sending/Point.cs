using System.Globalization;

namespace DanVan.Feedback.Sending;

/// <summary>A pin as stored: millionths of a degree, WGS 84.</summary>
public readonly record struct Point(int LatitudeE6, int LongitudeE6)
{
    private const double Millionths = 1e6;

    /// <summary>Reads two form fields as the map writes them, with a dot or a comma; null when they hold no place in or near Vietnam.</summary>
    public static Point? Read(string? latitude, string? longitude)
    {
        if (Degrees(latitude) is not { } lat || Degrees(longitude) is not { } lon) return null;
        return lat is > 6 and < 24 && lon is > 102 and < 118 ? new((int)Math.Round(lat * Millionths), (int)Math.Round(lon * Millionths)) : null;
    }

    /// <summary>Writes one of them for a form field; null for none.</summary>
    public static string? Write(int? millionths) => millionths is { } value ? (value / Millionths).ToString("0.000000", CultureInfo.InvariantCulture) : null;

    private static double? Degrees(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
