using System.Globalization;
using System.Text.Json;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Reference;

/// <summary>Reads <c>boundaries.json</c> and <c>centroids.csv</c>.</summary>
public static class AtlasFiles
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>The atlas. Boundary files themselves are read when first needed.</summary>
    public static UnitAtlas Load(UnitDataFolder folder, UnitRegister register)
    {
        var list = folder.ReadText("boundaries.json") is { } text ? JsonSerializer.Deserialize<BoundaryList>(text, _json)! : new([], []);
        var layers = list.Layers.Select(l => new BoundaryLayer(
            l.File, UnitWords.ParseLevel(l.Level) ?? throw new InvalidDataException($"boundaries.json: “{l.Level}” is not a level"),
            l.Province, new(l.From, l.To), l.AccuracyMetres, l.Credit, l.Licence)
        {
            Read = () => GeoJsonFile.Read(folder, l.File) is { } outlines ? new Topology(outlines) : null,
        });
        return new UnitAtlas(register, [.. layers], Points(folder), [.. list.Labels.Select(l => new MapLabel(l.Vietnamese, l.English, l.Unit, new(l.Lat, l.Lon)))]);
    }

    private static Dictionary<string, GeoPoint> Points(UnitDataFolder folder)
    {
        Dictionary<string, GeoPoint> points = [];
        foreach (var name in (string[])["centroids.csv", "centroids-more.csv"])
        {
            foreach (var (line, fields) in CsvText.Rows(folder.ReadText(name) ?? "").Skip(1))
            {
                if (fields.Length != 5 || !TryDegrees(fields[3], out var lat) || !TryDegrees(fields[4], out var lon))
                    throw new InvalidDataException($"{name}:{line}: a row is code, level, name, lat, lon");
                points[fields[0]] = new(lat, lon);
            }
        }
        return points;
    }

    private static bool TryDegrees(string text, out double degrees) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees);

    private sealed record BoundaryList(IReadOnlyList<LayerEntry> Layers, IReadOnlyList<LabelEntry> Labels);

    private sealed record LayerEntry(string File, string Level, string? Province, DateOnly From, DateOnly? To, int AccuracyMetres, string Credit, string Licence);

    private sealed record LabelEntry(string Vietnamese, string English, string Unit, double Lat, double Lon);
}
