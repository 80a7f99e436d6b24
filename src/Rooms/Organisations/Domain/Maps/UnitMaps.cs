using System.Collections.Concurrent;

namespace DanVan.Organisations.Domain;

/// <summary>The maps of the pages on units: the country, a province, a unit among its neighbours. Each is drawn once and kept.</summary>
public sealed class UnitMaps(UnitRegister register, UnitAtlas atlas)
{
    /// <summary>The longer side of each map's view box.</summary>
    public const int Size = 640;

    private readonly ConcurrentDictionary<(string File, string? Province, string? Focus), MapDrawing> _drawn = [];

    /// <summary>The provinces of a day, Hoàng Sa and Trường Sa named; null when no boundaries may be shown for the day.</summary>
    public MapDrawing? Country(DateOnly date) =>
        atlas.Layer(UnitLevel.Province, null, date) is { } layer ? Keep(layer, null, null, () => Whole(layer)) : null;

    /// <summary>
    /// The map of a unit: a province with its districts or communes, any other unit among its neighbours, or, where its tier is not drawn, as a dot in its
    /// province. Null when nothing of it may be shown for the day.
    /// </summary>
    public MapDrawing? Of(UnitVersion unit, DateOnly date)
    {
        var province = register.On(date).FromRoot(unit)[0];
        return unit.Level == UnitLevel.Province ? OfProvince(unit, date) : Among(unit, province, date) ?? Dot(unit, province, date);
    }

    private MapDrawing? OfProvince(UnitVersion province, DateOnly date)
    {
        var tier = date < UnitRegister.TwoTiersSince ? UnitLevel.District : UnitLevel.Commune;
        if (atlas.Layer(tier, province.Code, date) is { } layer) return Keep(layer, province.Code, null, () => Whole(layer));
        return OneProvince(province, date, null);
    }

    private MapDrawing? Among(UnitVersion unit, UnitVersion province, DateOnly date)
    {
        if (atlas.Layer(unit.Level, province.Code, date) is not { } layer || !layer.Topology!.Shapes.TryGetValue(unit.Code, out var shape)) return null;
        return Keep(layer, province.Code, unit.Code, () =>
        {
            var margin = Math.Max(shape.Box.East - shape.Box.West, shape.Box.North - shape.Box.South) / 8;
            var box = new GridBox(shape.Box.West - margin, shape.Box.South - margin, shape.Box.East + margin, shape.Box.North + margin);
            var around = layer.Topology.Shapes.Values.Where(s => s.Code != unit.Code && s.Box.Overlaps(box)).Select(s => s.Code);
            return Drawing(layer, box, [.. around, unit.Code], unit.Code, [], date);
        });
    }

    private MapDrawing? Dot(UnitVersion unit, UnitVersion province, DateOnly date) =>
        atlas.PointOf(unit) is { } point ? OneProvince(province, date, (unit, point)) : null;

    private MapDrawing? OneProvince(UnitVersion province, DateOnly date, (UnitVersion Unit, GeoPoint Point)? dot)
    {
        if (atlas.Layer(UnitLevel.Province, null, date) is not { } layer || !layer.Topology!.Shapes.TryGetValue(province.Code, out var shape)) return null;
        return Keep(layer, province.Code, dot?.Unit.Code, () =>
        {
            var box = dot is { } d ? shape.Box.With(GridPoint.Of(d.Point)) : shape.Box;
            return Drawing(layer, box, [province.Code], dot is null ? province.Code : null, dot is { } one ? [one.Point] : [], null);
        });
    }

    private MapDrawing Whole(BoundaryLayer layer)
    {
        var box = layer.Topology!.Shapes.Values.Aggregate(GridBox.Empty, (b, s) => b.With(s.Box));
        if (layer.Province is null) box = atlas.Labels.Aggregate(box, (b, l) => b.With(GridPoint.Of(l.Point)));
        return Drawing(layer, box, [.. layer.Topology.Shapes.Keys], null, [], null);
    }

    private MapDrawing Drawing(BoundaryLayer layer, GridBox box, IReadOnlyList<string> codes, string? focus, IReadOnlyList<GeoPoint> dots, DateOnly? namedOn)
    {
        var pen = new MapPen(box, Size);
        var labels = layer.Level == UnitLevel.Province ? atlas.Labels.Where(l => box.Contains(GridPoint.Of(l.Point))).ToList() : [];
        // A layer without the islands still shows where they are.
        var missing = labels.Where(l => !layer.Topology!.Shapes.Values.Any(s => s.Box.Contains(GridPoint.Of(l.Point)))).Select(l => l.Point);
        var names = labels.Select(l => Name(pen, l.Point, l.Vietnamese, l.English, true)).Concat(namedOn is { } day ? Units(pen, box, codes, focus, day) : []);
        return new MapDrawing(pen.Width, pen.Height, pen.Draw(layer.Topology!, codes, focus),
            [.. dots.Concat(missing).Select(d => pen.Place(GridPoint.Of(d))).Select(p => new MapDot(p.X, p.Y))], [.. names], layer);
    }

    private IEnumerable<MapName> Units(MapPen pen, GridBox box, IReadOnlyList<string> codes, string? focus, DateOnly day) =>
        from code in codes
        let unit = register.Find(code, day)
        where unit is not null && atlas.PointOf(unit) is { } point && box.Contains(GridPoint.Of(point))
        select Name(pen, atlas.PointOf(unit)!.Value, unit.Name, unit.AsciiName, code == focus);

    private static MapName Name(MapPen pen, GeoPoint point, string vietnamese, string english, bool isStrong)
    {
        var (x, y) = pen.Place(GridPoint.Of(point));
        return new MapName(x, y, vietnamese, english, isStrong);
    }

    private MapDrawing Keep(BoundaryLayer layer, string? province, string? focus, Func<MapDrawing> draw) =>
        _drawn.GetOrAdd((layer.File, province, focus), _ => draw());
}
