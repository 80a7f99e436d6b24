namespace DanVan.Core.Time;

/// <summary>Julian days of dynamical time, as formulas of astronomy count.</summary>
internal static class Julian
{
    private const double UnixEpoch = 2440587.5;
    private const double Epoch2000 = 2451545.0;

    // Dynamical time runs ahead of UTC by 38 s (1968) to about 3 minutes (2199); one figure of our decades is near enough for days.
    private const double DynamicalAheadSeconds = 70;

    /// <summary>Centuries from noon of 1 January 2000 to an instant.</summary>
    public static double CenturiesSince2000(DateTimeOffset instant) =>
        ((instant.ToUnixTimeMilliseconds() / 86_400_000.0) + UnixEpoch + (DynamicalAheadSeconds / 86_400) - Epoch2000) / 36525;

    /// <summary>The instant of a Julian day of dynamical time.</summary>
    public static DateTimeOffset ToUtc(double julianDay) =>
        DateTimeOffset.UnixEpoch.AddDays(julianDay - UnixEpoch).AddSeconds(-DynamicalAheadSeconds);
}
