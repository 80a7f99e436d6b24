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
        atlas.Layer(UnitLevel.Province, null, date) is { } layer ? Keep(layer, null, null, () => Whole(layer, focus: null, [])) : null;

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
        if (atlas.Layer(tier, province.Code, date) is { } layer) return Keep(layer, province.Code, null, () => Whole(layer, null, []));
        return OneProvince(province, date, null);
    }

    private MapDrawing? Among(UnitVersion unit, UnitVersion province, DateOnly date)
    {
        if (atlas.Layer(unit.Level, province.Code, date) is not { } layer || !layer.Topology!.Shapes.TryGetValue(unit.Code, out var shape)) return null;
        return Keep(layer, province.Code, unit.Code, () =>
        {
            var margin = Math.Max(shape.Box.East - shape.Box.West, shape.Box.North - shape.Box.South) / 8;
            var box = new GridBox(shape.Box.West - margin, shape.Box.South - margin, shape.Box.East + margin, shape.Box.North + margin);
            return Drawing(layer, box, [.. layer.Topology.NeighboursOf(unit.Code), unit.Code], unit.Code, []);
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
            return Drawing(layer, box, [province.Code], dot is null ? province.Code : null, dot is { } one ? [one.Point] : []);
        });
    }

    private MapDrawing Whole(BoundaryLayer layer, string? focus, IReadOnlyList<GeoPoint> dots)
    {
        var box = layer.Topology!.Shapes.Values.Aggregate(GridBox.Empty, (b, s) => b.With(s.Box));
        if (layer.Province is null) box = atlas.Labels.Aggregate(box, (b, l) => b.With(GridPoint.Of(l.Point)));
        return Drawing(layer, box, layer.Topology.Shapes.Keys, focus, dots);
    }

    private MapDrawing Drawing(BoundaryLayer layer, GridBox box, IEnumerable<string> codes, string? focus, IReadOnlyList<GeoPoint> dots)
    {
        var pen = new MapPen(box, Size);
        var shapes = pen.Draw(layer.Topology!, codes, focus);
        var labels = layer.Level == UnitLevel.Province ? atlas.Labels.Where(l => box.Contains(GridPoint.Of(l.Point))).ToList() : [];
        // A layer without the islands still shows where they are.
        var missing = labels.Where(l => !layer.Topology!.Shapes.Values.Any(s => s.Box.Contains(GridPoint.Of(l.Point)))).Select(l => l.Point);
        return new MapDrawing(pen.Width, pen.Height, shapes,
            [.. dots.Concat(missing).Select(d => pen.Place(GridPoint.Of(d))).Select(p => new MapDot(p.X, p.Y))],
            [.. labels.Select(l => (Label: l, At: pen.Place(GridPoint.Of(l.Point)))).Select(l => new MapName(l.At.X, l.At.Y, l.Label))], layer);
    }

    private MapDrawing Keep(BoundaryLayer layer, string? province, string? focus, Func<MapDrawing> draw) =>
        _drawn.GetOrAdd((layer.File, province, focus), _ => draw());
}
