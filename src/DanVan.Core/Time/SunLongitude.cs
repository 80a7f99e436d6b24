namespace DanVan.Core.Time;

/// <summary>The sun's apparent longitude, by Meeus, Astronomical Algorithms, chapter 25 (low accuracy: 0.01°, a quarter of an hour).</summary>
internal static class SunLongitude
{
    /// <summary>Degrees from the spring equinox, 0 up to 360.</summary>
    public static double At(DateTimeOffset instant)
    {
        var t = Julian.CenturiesSince2000(instant);
        var mean = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t);
        var anomaly = double.DegreesToRadians(357.52911 + (35999.05029 * t) - (0.0001537 * t * t));
        var centre = ((1.914602 - (0.004817 * t)) * Math.Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000289 * Math.Sin(3 * anomaly));
        var apparent = mean + centre - 0.00569 - (0.00478 * Math.Sin(double.DegreesToRadians(125.04 - (1934.136 * t))));
        return ((apparent % 360) + 360) % 360;
    }
}
