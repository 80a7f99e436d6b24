namespace DanVan.Organisations.Domain;

/// <summary>Whether boundaries are closed, wound right, complete and around the inner points of their units.</summary>
public static class AtlasCheck
{
    /// <summary>All problems of one boundary file. It must draw each unit of its tier and place on its first day, and nothing else.</summary>
    public static IEnumerable<string> Layer(UnitRegister register, UnitAtlas atlas, BoundaryLayer layer, IReadOnlyList<Outline> outlines)
    {
        var units = register.On(layer.Valid.From);
        var wanted = layer.Level == UnitLevel.Province ? units.Provinces : layer.Level == UnitLevel.Commune
            ? units.CommunesOf(layer.Province!) : units.Children(units.Find(layer.Province!)!).Where(u => u.Level == layer.Level);
        var codes = wanted.Select(u => u.Code).ToHashSet();
        foreach (var missing in codes.Except(outlines.Select(o => o.Code))) yield return $"{layer.File}: {missing} has no outline";
        foreach (var extra in outlines.Select(o => o.Code).Where(c => !codes.Contains(c))) yield return $"{layer.File}: {extra} is none of the units of {layer.Valid.From:yyyy-MM-dd}";
        foreach (var twice in outlines.CountBy(o => o.Code).Where(c => c.Value > 1)) yield return $"{layer.File}: {twice.Key} stands twice";
        foreach (var problem in outlines.SelectMany(o => Rings(o).Select(p => $"{layer.File}: {o.Code}: {p}"))) yield return problem;
        if (layer.Level != UnitLevel.Commune || layer.Valid.To is not null) yield break;

        var topology = new Topology(outlines.DistinctBy(o => o.Code));
        foreach (var code in codes)
            if (atlas.Points.TryGetValue(code, out var point) && topology.Find(GridPoint.Of(point)) != code) yield return $"centroids.csv: {code} lies outside its boundary";
    }

    /// <summary>All problems of the inner points: one for each unit of the newest day, within Vietnam.</summary>
    public static IEnumerable<string> Points(UnitRegister register, UnitAtlas atlas)
    {
        var today = register.NewestChange;
        var units = register.Versions.Where(v => v.Valid.Contains(today) && v.Level != UnitLevel.District).Select(v => v.Code).ToHashSet();
        foreach (var missing in units.Where(c => !atlas.Points.ContainsKey(c))) yield return $"centroids.csv: {missing} has no point";
        foreach (var (code, point) in atlas.Points)
        {
            if (!units.Contains(code)) yield return $"centroids.csv: {code} is no unit of {today:yyyy-MM-dd}";
            if (!point.IsNearVietnam) yield return $"centroids.csv: {code} lies outside Vietnam";
        }
    }

    private static IEnumerable<string> Rings(Outline outline)
    {
        foreach (var polygon in outline.Polygons)
        {
            foreach (var (index, ring) in polygon.Index())
            {
                if (ring.Length < 4 || ring[0] != ring[^1]) yield return "a ring is not closed";
                if (ring.Any(p => !p.Geo.IsNearVietnam)) yield return "a position lies outside Vietnam";
                if (ring.Zip(ring.Skip(1)).Any(p => p.First == p.Second)) yield return "a position stands twice in a row";
                if (Area(ring) > 0 != (index == 0)) yield return "a ring is wound the wrong way (RFC 7946, 3.1.6)";
            }
        }
    }

    private static long Area(GridPoint[] ring) => ring.Zip(ring.Skip(1)).Sum(p => ((long)p.First.X * p.Second.Y) - ((long)p.Second.X * p.First.Y));
}
