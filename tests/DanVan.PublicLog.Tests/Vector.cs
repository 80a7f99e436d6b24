using System.Text.Json.Nodes;

namespace DanVan.PublicLog.Tests;

/// <summary>Right answers made elsewhere.</summary>
internal static class Vector
{
    public static JsonNode Read(string name)
    {
        using var stream = typeof(Vector).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }

    public static LogHash Hash(JsonNode? hex) => new(Convert.FromHexString(hex!.GetValue<string>()));

    public static List<LogHash> Hashes(JsonNode? hex) => [.. hex!.AsArray().Select(Hash)];
}
