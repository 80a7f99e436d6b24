using System.Globalization;
using System.Text;

namespace DanVan.Organisations.Domain;

/// <summary>A map ready to be written as SVG: shapes in the order of drawing, dots and names above them.</summary>
/// <param name="Width">Width of the view box.</param>
/// <param name="Height">Height of the view box.</param>
/// <param name="Shapes">Outlines.</param>
/// <param name="Dots">Inner points of units that have no outline here.</param>
/// <param name="Names">Names that stand on the map.</param>
/// <param name="Layer">The file it was drawn from.</param>
public sealed record MapDrawing(int Width, int Height, IReadOnlyList<MapShape> Shapes, IReadOnlyList<MapDot> Dots, IReadOnlyList<MapName> Names, BoundaryLayer Layer);

/// <summary>One unit's outline as SVG path data.</summary>
public sealed record MapShape(string Code, bool IsFocus, string Path);

/// <summary>A dot.</summary>
public sealed record MapDot(int X, int Y);

/// <summary>A name on the map.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
/// <param name="IsStrong">True for what the map is about and what every map names.</param>
public sealed record MapName(int X, int Y, string Vietnamese, string English, bool IsStrong);

/// <summary>Draws maps from a layer: an equal-area enough projection for one country, lines simplified to what a screen shows.</summary>
/// <param name="box">What is shown.</param>
/// <param name="size">The longer side of the view box.</param>
public sealed class MapPen(GridBox box, int size)
{
    // Half a unit of a 1,000 unit map on a phone is less than a hair.
    private const double ToleranceInUnits = 1.1;

    private readonly double _shrink = Math.Cos((box.South + ((double)box.North - box.South) / 2) / GridPoint.PerDegree * Math.PI / 180);

    private double Scale => size / Math.Max((box.East - box.West) * _shrink, box.North - box.South);

    /// <summary>Width of the view box.</summary>
    public int Width => (int)Math.Ceiling((box.East - box.West) * _shrink * Scale);

    /// <summary>Height of the view box.</summary>
    public int Height => (int)Math.Ceiling((box.North - box.South) * Scale);

    /// <summary>Where a place is on the map.</summary>
    public (int X, int Y) Place(GridPoint p) => ((int)Math.Round((p.X - box.West) * _shrink * Scale), (int)Math.Round((box.North - p.Y) * Scale));

    /// <summary>Path data for units of a topology, simplified once for all, so that neighbours keep sharing their lines.</summary>
    public IReadOnlyList<MapShape> Draw(Topology topology, IEnumerable<string> codes, string? focus)
    {
        var arcs = new SimplifiedArcs(topology, _ => ToleranceInUnits / Scale);
        return [.. codes.Select(c => new MapShape(c, c == focus, Path(topology.Shapes[c], arcs)))];
    }

    /// <summary>Islets that shrink to a point stay as one, so that none vanishes from the map.</summary>
    private string Path(Topology.Shape shape, SimplifiedArcs arcs)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Polygons.SelectMany(p => p))
        {
            List<(int X, int Y)> points = [];
            foreach (var point in arcs.Ring(ring))
            {
                var place = Place(point);
                if (points.Count == 0 || points[^1] != place) points.Add(place);
            }
            if (points.Count > 1 && points[^1] == points[0]) points.RemoveAt(points.Count - 1);
            AppendRing(path, points);
        }
        return path.ToString();
    }

    private static void AppendRing(StringBuilder path, List<(int X, int Y)> points)
    {
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        if (points.Count < 3)
        {
            path.Append("h1v1h-1z");
            return;
        }
        path.Append('l');
        for (var i = 1; i < points.Count; i++)
        {
            var (x, y) = (points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
            if (i > 1 && x >= 0) path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{x}");
            if (y >= 0) path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{y}");
        }
        path.Append('z');
    }
}
