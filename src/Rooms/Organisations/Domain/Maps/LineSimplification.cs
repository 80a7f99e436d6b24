namespace DanVan.Organisations.Domain;

/// <summary>Douglas and Peucker's rule: leaves out positions that lie nearer than a tolerance to the line drawn without them. End points stay.</summary>
public static class LineSimplification
{
    /// <summary>The line without what does not show. A closed line is halved at the point farthest from its beginning.</summary>
    /// <param name="line">Positions; at least two.</param>
    /// <param name="tolerance">In grid steps of latitude, about metres.</param>
    public static GridPoint[] Simplify(GridPoint[] line, double tolerance)
    {
        if (line.Length <= 2 || tolerance <= 0) return line;
        // Away from the equator a step east is shorter than a step north.
        var shrink = Math.Cos((double)line[0].Y / GridPoint.PerDegree * Math.PI / 180);
        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int From, int To)>();
        open.Push((0, line.Length - 1));
        while (open.TryPop(out var span))
        {
            var (farthest, distance) = Farthest(line, span.From, span.To, shrink);
            if (farthest < 0 || distance <= tolerance) continue;
            keep[farthest] = true;
            open.Push((span.From, farthest));
            open.Push((farthest, span.To));
        }
        return [.. line.Where((_, i) => keep[i])];
    }

    private static (int Index, double Distance) Farthest(GridPoint[] line, int from, int to, double shrink)
    {
        var (index, most) = (-1, -1.0);
        for (var i = from + 1; i < to; i++)
        {
            var distance = Distance(line[i], line[from], line[to], shrink);
            if (distance > most) (index, most) = (i, distance);
        }
        return (index, most);
    }

    /// <summary>The distance of a point from a piece of line, in steps of latitude.</summary>
    internal static double Distance(GridPoint p, GridPoint a, GridPoint b, double shrink)
    {
        double dx = (b.X - a.X) * shrink, dy = b.Y - a.Y, px = (p.X - a.X) * shrink, py = p.Y - a.Y;
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
    }
}
