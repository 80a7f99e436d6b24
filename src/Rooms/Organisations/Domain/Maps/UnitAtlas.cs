namespace DanVan.Organisations.Domain;

/// <summary>The boundaries and inner points of units, and from a place to its unit. Files are read when first needed.</summary>
/// <param name="register">The units.</param>
/// <param name="layers">Boundary files; where two draw the same, the first that is there counts.</param>
/// <param name="points">An inner point for each unit of today, by code.</param>
/// <param name="labels">What every map of the country names.</param>
public sealed class UnitAtlas(UnitRegister register, IReadOnlyList<BoundaryLayer> layers, IReadOnlyDictionary<string, GeoPoint> points, IReadOnlyList<MapLabel> labels)
{
    /// <summary>The boundary files.</summary>
    public IReadOnlyList<BoundaryLayer> Layers => layers;

    /// <summary>What every map of the country names: Hoàng Sa and Trường Sa.</summary>
    public IReadOnlyList<MapLabel> Labels => labels;

    /// <summary>Inner points of today's units, by code.</summary>
    public IReadOnlyDictionary<string, GeoPoint> Points => points;

    /// <summary>The layer that draws a tier of a province (or the provinces of the country) on a day; null when there is none that may be shown.</summary>
    public BoundaryLayer? Layer(UnitLevel level, string? province, DateOnly date) => layers.FirstOrDefault(l => l.Draws(level, province, date));

    /// <summary>An inner point of a unit; null for units that ended before 2025-07-01, whose codes may be other places today.</summary>
    public GeoPoint? PointOf(UnitVersion unit) =>
        (unit.Valid.To is not { } end || end > UnitRegister.TwoTiersSince) && points.TryGetValue(unit.Code, out var point) ? point : null;

    /// <summary>
    /// The commune of a place on a day, as a first guess: lines are simplified, so near one the neighbours are named too. Where no communes are drawn, the
    /// province by its boundary and the commune whose inner point is nearest. Null when the place lies in no province.
    /// </summary>
    public UnitLocation? Locate(GeoPoint place, DateOnly date)
    {
        if (!place.IsNearVietnam) return null;
        var point = GridPoint.Of(place);
        foreach (var layer in layers.Where(l => l.Level == UnitLevel.Commune && l.Valid.Contains(date) && l.Topology is not null))
            if (InCommunes(layer, point, date) is { } found) return found;

        if (Layer(UnitLevel.Province, null, date) is not { } country || country.Topology!.Find(point) is not { } code || register.Find(code, date) is not { } province) return null;
        var nearest = register.On(date).CommunesOf(code)
            .Select(c => (Commune: c, Point: PointOf(c))).Where(c => c.Point is not null)
            .OrderBy(c => place.MetresTo(c.Point!.Value)).Take(4).Select(c => c.Commune).ToList();
        return new UnitLocation(province, nearest.FirstOrDefault(), LocationAccuracy.NearestPoint, [.. nearest.Skip(1)], country.AccuracyMetres);
    }

    private UnitLocation? InCommunes(BoundaryLayer layer, GridPoint point, DateOnly date)
    {
        var near = NearLines(layer, point);
        var code = layer.Topology!.Find(point) ?? near.FirstOrDefault();
        if (code is null || register.Find(code, date) is not { } commune) return null;
        var others = near.Where(c => c != code).Select(c => register.Find(c, date)).OfType<UnitVersion>().ToList();
        var accuracy = others.Count > 0 ? LocationAccuracy.NearBoundary : LocationAccuracy.Inside;
        return new UnitLocation(register.On(date).FromRoot(commune)[0], commune, accuracy, others, layer.AccuracyMetres);
    }

    /// <summary>The units whose line runs within the layer's accuracy of the point, nearest first.</summary>
    private static List<string> NearLines(BoundaryLayer layer, GridPoint point)
    {
        var topology = layer.Topology!;
        var shrink = Math.Cos(point.Geo.Lat * Math.PI / 180);
        Dictionary<string, double> nearest = [];
        foreach (var shape in topology.Shapes.Values.Where(s => s.Box.Contains(point, layer.AccuracyMetres)))
        {
            foreach (var arc in shape.Arcs)
            {
                var line = topology.Arcs[arc];
                for (var i = 1; i < line.Length; i++)
                {
                    var distance = LineSimplification.Distance(point, line[i - 1], line[i], shrink);
                    if (distance <= layer.AccuracyMetres && distance < nearest.GetValueOrDefault(shape.Code, double.MaxValue)) nearest[shape.Code] = distance;
                }
            }
        }
        return [.. nearest.OrderBy(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key)];
    }
}

/// <summary>How sure the commune of a place is.</summary>
public enum LocationAccuracy
{
    /// <summary>Inside the boundary and farther from it than the boundary may be off.</summary>
    Inside = 1,

    /// <summary>So near to a boundary that a neighbour is possible.</summary>
    NearBoundary = 2,

    /// <summary>No boundaries at hand: the province is by its boundary, the commune only the one whose inner point is nearest.</summary>
    NearestPoint = 3,
}

/// <summary>The unit of a place.</summary>
/// <param name="Province">The province.</param>
/// <param name="Commune">The commune; null when the province has none with a point.</param>
/// <param name="Accuracy">How sure the commune is.</param>
/// <param name="Alternatives">Other communes it may be.</param>
/// <param name="AccuracyMetres">How far the lines used may be off.</param>
public sealed record UnitLocation(UnitVersion Province, UnitVersion? Commune, LocationAccuracy Accuracy, IReadOnlyList<UnitVersion> Alternatives, int AccuracyMetres);
