namespace DanVan.Core;

/// <summary>A point on the map, in millionths of a degree (WGS 84): about 11 cm, whole numbers on every engine.</summary>
/// <param name="LatitudeE6">Latitude; Vietnam lies between 8 and 24 million.</param>
/// <param name="LongitudeE6">Longitude; Vietnam lies between 102 and 118 million.</param>
public readonly record struct MapPoint(int LatitudeE6, int LongitudeE6)
{
    private const double MetresPerMillionth = 0.111_195;

    /// <summary>The point of two columns; null when either is missing.</summary>
    public static MapPoint? Of(int? latitudeE6, int? longitudeE6) =>
        latitudeE6 is { } latitude && longitudeE6 is { } longitude ? new(latitude, longitude) : null;

    /// <summary>The distance in metres, good to 0.1 % within a province.</summary>
    public double MetresTo(MapPoint other)
    {
        var middle = (LatitudeE6 / 2.0 + other.LatitudeE6 / 2.0) / 1e6 * Math.PI / 180;
        var north = (double)LatitudeE6 - other.LatitudeE6;
        var east = ((double)LongitudeE6 - other.LongitudeE6) * Math.Cos(middle);
        return Math.Sqrt(north * north + east * east) * MetresPerMillionth;
    }
}
