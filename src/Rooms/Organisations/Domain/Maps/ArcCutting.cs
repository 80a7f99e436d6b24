namespace DanVan.Organisations.Domain;

/// <summary>Finds where lines meet and cuts rings there. A point is a meeting point when not all rings that pass it come from and go to the same two points.</summary>
internal sealed class ArcCutting
{
    private readonly Dictionary<GridPoint, (GridPoint A, GridPoint B)> _passing = [];
    private readonly HashSet<GridPoint> _meetings = [];
    private readonly Dictionary<(GridPoint First, GridPoint Second, GridPoint Last), List<int>> _known = [];
    private readonly List<GridPoint[]> _arcs;

    public ArcCutting(IEnumerable<GridPoint[]> rings, List<GridPoint[]> arcs)
    {
        _arcs = arcs;
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Length - 1; i++) Pass(ring[i == 0 ? ring.Length - 2 : i - 1], ring[i], ring[i + 1]);
        }
    }

    /// <summary>The arcs of a closed ring, in order; new ones are added to the list.</summary>
    public int[] ArcsOf(GridPoint[] ring)
    {
        // A ring that meets no other has no natural beginning; the least point is the same for both units that share it whole.
        var open = ring.AsSpan(0, ring.Length - 1);
        var start = FirstMeeting(open);
        if (start < 0) start = LeastPoint(open);

        List<int> references = [];
        List<GridPoint> arc = [open[start]];
        for (var step = 1; step <= open.Length; step++)
        {
            var point = open[(start + step) % open.Length];
            arc.Add(point);
            if (step < open.Length && !_meetings.Contains(point)) continue;
            references.Add(NumberOf([.. arc]));
            arc = [point];
        }
        return [.. references];
    }

    private void Pass(GridPoint from, GridPoint at, GridPoint to)
    {
        if (!_passing.TryAdd(at, (from, to)) && _passing[at] is var (a, b) && !((a == from && b == to) || (a == to && b == from))) _meetings.Add(at);
    }

    private int FirstMeeting(ReadOnlySpan<GridPoint> ring)
    {
        for (var i = 0; i < ring.Length; i++)
            if (_meetings.Contains(ring[i])) return i;
        return -1;
    }

    private static int LeastPoint(ReadOnlySpan<GridPoint> ring)
    {
        var least = 0;
        for (var i = 1; i < ring.Length; i++)
            if ((ring[i].X, ring[i].Y).CompareTo((ring[least].X, ring[least].Y)) < 0) least = i;
        return least;
    }

    private int NumberOf(GridPoint[] arc)
    {
        if (Known(arc, (arc[0], arc[1], arc[^1])) is { } number) return number;
        var backwards = arc.Reverse().ToArray();
        if (Known(backwards, (backwards[0], backwards[1], backwards[^1])) is { } reversed) return ~reversed;
        _arcs.Add(arc);
        _known.TryAdd((arc[0], arc[1], arc[^1]), []);
        _known[(arc[0], arc[1], arc[^1])].Add(_arcs.Count - 1);
        return _arcs.Count - 1;
    }

    private int? Known(GridPoint[] arc, (GridPoint, GridPoint, GridPoint) key)
    {
        foreach (var number in _known.GetValueOrDefault(key) ?? [])
            if (_arcs[number].AsSpan().SequenceEqual(arc)) return number;
        return null;
    }
}
