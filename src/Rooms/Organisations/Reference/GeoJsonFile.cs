using System.Text.Json;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Reference;

/// <summary>Reads a boundary file: a GeoJSON FeatureCollection whose features have the property <c>code</c> and a Polygon or MultiPolygon.</summary>
public static class GeoJsonFile
{
    /// <summary>The outlines of a file; null when it is missing.</summary>
    public static IReadOnlyList<Outline>? Read(UnitDataFolder folder, string name)
    {
        using var stream = folder.Open(name);
        if (stream is null) return null;
        try
        {
            using var document = JsonDocument.Parse(stream);
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(ReadFeature)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{name}: {error.Message}", error);
        }
    }

    private static Outline ReadFeature(JsonElement feature)
    {
        var code = feature.GetProperty("properties").GetProperty("code").GetString() ?? throw new FormatException("a feature has no code");
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => new(code, [ReadPolygon(coordinates)]),
            "MultiPolygon" => new(code, [.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            var type => throw new FormatException($"feature {code} is a {type}, not a Polygon or MultiPolygon"),
        };
    }

    private static IReadOnlyList<GridPoint[]> ReadPolygon(JsonElement rings) =>
        [.. rings.EnumerateArray().Select(ring => ring.EnumerateArray().Select(p => GridPoint.Of(new(p[1].GetDouble(), p[0].GetDouble()))).ToArray())];
}
