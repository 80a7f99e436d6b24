namespace DanVan.Organisations.Domain;

/// <summary>A place on the ground, WGS 84 degrees.</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    private const double MetresPerDegree = 111_195;

    /// <summary>The distance in metres, good to 0.1 % within a province.</summary>
    public double MetresTo(GeoPoint other)
    {
        var east = (other.Lon - Lon) * Math.Cos((Lat + other.Lat) / 2 * Math.PI / 180);
        return Math.Sqrt((east * east) + ((other.Lat - Lat) * (other.Lat - Lat))) * MetresPerDegree;
    }

    /// <summary>True for a place that may lie in Vietnam or its sea.</summary>
    public bool IsNearVietnam => Lat is > 6 and < 24 && Lon is > 102 and < 118;
}

/// <summary>A position of a boundary in hundred-thousandths of a degree (about a metre): whole numbers, so that shared lines agree to the last digit.</summary>
public readonly record struct GridPoint(int X, int Y)
{
    /// <summary>Steps in a degree.</summary>
    public const int PerDegree = 100_000;

    /// <summary>The grid point nearest to a place.</summary>
    public static GridPoint Of(GeoPoint point) => new((int)Math.Round(point.Lon * PerDegree), (int)Math.Round(point.Lat * PerDegree));

    /// <summary>The place.</summary>
    public GeoPoint Geo => new((double)Y / PerDegree, (double)X / PerDegree);
}

/// <summary>A box on the grid, edges included.</summary>
public readonly record struct GridBox(int West, int South, int East, int North)
{
    /// <summary>The box that holds nothing.</summary>
    public static readonly GridBox Empty = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    /// <summary>The least box that holds this one and a point.</summary>
    public GridBox With(GridPoint p) => new(Math.Min(West, p.X), Math.Min(South, p.Y), Math.Max(East, p.X), Math.Max(North, p.Y));

    /// <summary>The least box that holds both.</summary>
    public GridBox With(GridBox other) => other.West > other.East ? this : With(new GridPoint(other.West, other.South)).With(new GridPoint(other.East, other.North));

    /// <summary>True when the two boxes share a point.</summary>
    public bool Overlaps(GridBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>True when the point lies in the box or at the most <paramref name="margin"/> outside.</summary>
    public bool Contains(GridPoint p, int margin = 0) => p.X >= West - margin && p.X <= East + margin && p.Y >= South - margin && p.Y <= North + margin;
}
