namespace DanVan.Organisations.Domain;

/// <summary>The lines of a topology as a map needs them: each simplified once, so that the units on both its sides keep sharing it.</summary>
/// <param name="topology">The full lines.</param>
/// <param name="tolerance">By arc number, in grid steps (about metres).</param>
internal sealed class SimplifiedArcs(Topology topology, Func<int, double> tolerance)
{
    private readonly GridPoint[]?[] _done = new GridPoint[topology.Arcs.Count][];

    /// <summary>The positions of a closed ring. An islet that would shrink to less than a triangle becomes one.</summary>
    public List<GridPoint> Ring(int[] ring)
    {
        var simple = Walk(ring, a => _done[a] ??= LineSimplification.Simplify(topology.Arcs[a], tolerance(a)));
        if (simple.Count >= 4) return simple;
        var whole = Walk(ring, a => topology.Arcs[a]);
        return whole.Count <= 4 ? whole : [whole[0], whole[whole.Count / 3], whole[whole.Count * 2 / 3], whole[^1]];
    }

    private static List<GridPoint> Walk(int[] ring, Func<int, GridPoint[]> arcs)
    {
        List<GridPoint> points = [];
        foreach (var reference in ring)
        {
            var arc = arcs(reference < 0 ? ~reference : reference);
            for (var i = points.Count == 0 ? 0 : 1; i < arc.Length; i++) points.Add(reference < 0 ? arc[^(i + 1)] : arc[i]);
        }
        return points;
    }
}
