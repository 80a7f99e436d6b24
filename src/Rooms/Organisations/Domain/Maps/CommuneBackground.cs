using System.Buffers;
using System.Text.Json;

namespace DanVan.Organisations.Domain;

/// <summary>
/// The drawing behind a map on which a person sets a pin: the commune, its neighbours' lines and names, as GeoJSON (RFC 7946) of at the most
/// <see cref="MaxBytes"/> bytes before compression. A line is coarser when that many would not hold it. Features bear <c>kind</c> (<c>commune</c>,
/// <c>neighbour</c>, <c>place</c>) and <c>name</c>, as the design system's map reads them.
/// </summary>
public static class CommuneBackground
{
    /// <summary>The most a background weighs, villages not counted.</summary>
    public const int MaxBytes = 30_000;

    /// <summary>The features of a commune with boundaries, or its point in its province's outline; null when the day has neither.</summary>
    /// <returns>A JSON array of features, UTF-8.</returns>
    public static byte[]? Features(UnitRegister register, UnitAtlas atlas, UnitVersion commune, DateOnly date)
    {
        var province = register.On(date).FromRoot(commune)[0];
        var (layer, focus) = atlas.Layer(UnitLevel.Commune, province.Code, date) is { } communes && communes.Topology!.Shapes.ContainsKey(commune.Code)
            ? (communes, commune) : (atlas.Layer(UnitLevel.Province, null, date), province);
        if (layer is null || !layer.Topology!.Shapes.ContainsKey(focus.Code)) return null;

        // About 11 m, then twice as coarse each time; the data themselves are off by more.
        for (var tolerance = 10; ; tolerance *= 2)
        {
            var bytes = Write(register, atlas, layer, focus, commune, date, tolerance);
            if (bytes.Length <= MaxBytes) return bytes;
        }
    }

    private static byte[] Write(UnitRegister register, UnitAtlas atlas, BoundaryLayer layer, UnitVersion focus, UnitVersion commune, DateOnly date, int tolerance)
    {
        var topology = layer.Topology!;
        var own = topology.Shapes[focus.Code].Arcs.ToHashSet();
        // What the neighbours share with the commune stays as fine as the commune; the rest only shows where they lie.
        var arcs = new SimplifiedArcs(topology, a => own.Contains(a) ? tolerance : tolerance * 8);
        var buffer = new ArrayBufferWriter<byte>(MaxBytes);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            var units = topology.NeighboursOf(focus.Code).Append(focus.Code).Select(c => register.Find(c, date)).OfType<UnitVersion>().ToList();
            foreach (var unit in units) WriteUnit(json, topology.Shapes[unit.Code], unit, unit == focus ? "commune" : "neighbour", arcs);
            foreach (var unit in units.Append(commune).Distinct())
                if (unit != focus || focus == commune) WritePoint(json, unit, atlas.PointOf(unit));
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, Topology.Shape shape, UnitVersion unit, string kind, SimplifiedArcs arcs)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteProperties(json, unit, kind);
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in shape.Polygons)
        {
            json.WriteStartArray();
            foreach (var ring in polygon)
            {
                json.WriteStartArray();
                foreach (var position in arcs.Ring(ring)) WritePosition(json, position);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Names stand at inner points: a map writes them beside a dot.</summary>
    private static void WritePoint(Utf8JsonWriter json, UnitVersion unit, GeoPoint? place)
    {
        if (place is not { } point) return;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteProperties(json, unit, "place");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        WritePosition(json, GridPoint.Of(point));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, UnitVersion unit, string kind)
    {
        json.WriteStartObject("properties");
        json.WriteString("code", unit.Code);
        json.WriteString("name", unit.FullName);
        json.WriteString("nameEn", unit.FullNameEnglish);
        json.WriteString("kind", kind);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, GridPoint p)
    {
        json.WriteStartArray();
        json.WriteNumberValue((decimal)p.X / GridPoint.PerDegree);
        json.WriteNumberValue((decimal)p.Y / GridPoint.PerDegree);
        json.WriteEndArray();
    }
}
