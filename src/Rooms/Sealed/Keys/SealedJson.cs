using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DanVan.Sealed.Keys;

/// <summary>How the content of an envelope is written.</summary>
internal static class SealedJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _options);

    public static T Read<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes, _options)!;
}
