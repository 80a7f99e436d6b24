namespace DanVan.Organisations.Domain;

/// <summary>The outline of one unit as read from a file: polygons of rings of positions, each ring closed, the outer one first.</summary>
public sealed record Outline(string Code, IReadOnlyList<IReadOnlyList<GridPoint[]>> Polygons);

/// <summary>
/// Outlines cut into arcs, each shared line once. So neighbours are known, and a simplified line stays the same on both its sides.
/// A ring is a list of arc numbers; <c>~n</c> is arc n walked backwards.
/// </summary>
public sealed class Topology
{
    private readonly Dictionary<string, Shape> _shapes = [];
    private readonly List<GridPoint[]> _arcs = [];
    private readonly ILookup<int, string> _owners;

    /// <summary>Cuts the outlines where lines meet.</summary>
    public Topology(IEnumerable<Outline> outlines)
    {
        var all = outlines.ToList();
        var cut = new ArcCutting(all.SelectMany(o => o.Polygons).SelectMany(p => p), _arcs);
        foreach (var outline in all)
        {
            var rings = outline.Polygons.Select(p => (IReadOnlyList<int[]>)[.. p.Select(cut.ArcsOf)]).ToList();
            var box = outline.Polygons.SelectMany(p => p[0]).Aggregate(GridBox.Empty, (b, p) => b.With(p));
            _shapes[outline.Code] = new Shape(outline.Code, rings, box);
        }
        _owners = _shapes.Values.SelectMany(s => s.Arcs.Distinct().Select(a => (Arc: a, s.Code))).ToLookup(p => p.Arc, p => p.Code);
    }

    /// <summary>The lines, each once.</summary>
    public IReadOnlyList<GridPoint[]> Arcs => _arcs;

    /// <summary>The units, by code.</summary>
    public IReadOnlyDictionary<string, Shape> Shapes => _shapes;

    /// <summary>The codes of the units that share a line with this one, by code.</summary>
    public IReadOnlyList<string> NeighboursOf(string code) =>
        [.. _shapes[code].Arcs.SelectMany(a => _owners[a]).Where(c => c != code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The units on both sides of an arc.</summary>
    public IEnumerable<string> OwnersOf(int arc) => _owners[arc];

    /// <summary>The code of the unit that holds the point; null when none does.</summary>
    public string? Find(GridPoint point)
    {
        foreach (var shape in _shapes.Values)
            if (shape.Box.Contains(point) && Holds(shape, point)) return shape.Code;
        return null;
    }

    /// <summary>Even-odd rule over all rings: holes and islands come out right without asking which is which.</summary>
    private bool Holds(Shape shape, GridPoint p)
    {
        var inside = false;
        foreach (var arc in shape.Arcs)
        {
            var line = _arcs[arc];
            for (var i = 1; i < line.Length; i++)
            {
                var (a, b) = (line[i - 1], line[i]);
                if (a.Y > p.Y != b.Y > p.Y && p.X < ((double)(b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
            }
        }
        return inside;
    }

    /// <summary>One unit's rings as references to arcs.</summary>
    /// <param name="Code">The unit.</param>
    /// <param name="Polygons">Polygons of rings of arc references.</param>
    /// <param name="Box">The box around it.</param>
    public sealed record Shape(string Code, IReadOnlyList<IReadOnlyList<int[]>> Polygons, GridBox Box)
    {
        /// <summary>The numbers of its arcs.</summary>
        public IEnumerable<int> Arcs { get; } = [.. Polygons.SelectMany(p => p).SelectMany(r => r).Select(a => a < 0 ? ~a : a)];
    }
}
