using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DanVan.Platform.Ledger;

/// <summary>
/// One entry of the public log as it is hashed: a JSON object with its names in ordinal order, without blanks, of printable ASCII alone, so that there is one way to write it
/// (the part of RFC 8785 that is needed). No personal data and no free text: texts and names are named by a salted hash.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>The version of the entries' format.</summary>
    public const int Version = 1;

    private const string KindField = "kind";
    private const string AtField = "at";

    private readonly SortedDictionary<string, object> _fields = new(StringComparer.Ordinal) { ["v"] = Version };

    /// <summary>An entry of a kind.</summary>
    /// <param name="kind">Room and act: <c>feedback.published</c>.</param>
    public LedgerEntry(string kind) => With(KindField, Kind = kind);

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>When, as the entry says it; null when it does not.</summary>
    internal string? At => _fields.GetValueOrDefault(AtField) as string;

    /// <summary>Adds a field; nothing when it has no value.</summary>
    /// <exception cref="ArgumentException">The value is not printable ASCII, or the name is taken.</exception>
    public LedgerEntry With(string name, string? value)
    {
        if (value is null) return this;
        if (value.Any(c => c is < ' ' or > '~')) throw new ArgumentException($"{name} must be printable ASCII; a text goes into the log as a salted hash.", nameof(value));
        _fields.Add(name, value);
        return this;
    }

    /// <summary>Adds a number; nothing when there is none.</summary>
    public LedgerEntry With(string name, long? value)
    {
        if (value is { } number) _fields.Add(name, number);
        return this;
    }

    /// <summary>Adds an id; nothing when there is none.</summary>
    public LedgerEntry With(string name, Guid? value) => With(name, value?.ToString("D"));

    /// <summary>Adds words as their SHA-256, for an entry that is itself only committed to; nothing when there are none.</summary>
    public LedgerEntry WithWords(string name, string? value) => With(name, string.IsNullOrEmpty(value) ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value))));

    /// <summary>Adds yes or no.</summary>
    public LedgerEntry With(string name, bool value)
    {
        _fields.Add(name, value);
        return this;
    }

    /// <summary>Adds a day; nothing when there is none.</summary>
    public LedgerEntry With(string name, DateOnly? value) => With(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds an instant, to the second, in UTC; nothing when there is none.</summary>
    public LedgerEntry With(string name, DateTimeOffset? value) => With(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The bytes that are hashed and published.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in _fields)
        {
            if (text.Length > 1) text.Append(',');
            Append(text, name).Append(':');
            _ = value switch
            {
                string words => Append(text, words),
                bool yes => text.Append(yes ? "true" : "false"),
                _ => text.Append(CultureInfo.InvariantCulture, $"{value}"),
            };
        }

        return Encoding.ASCII.GetBytes(text.Append('}').ToString());
    }

    /// <summary>The fields of an entry as read from the log, in their order; null when the bytes are not an entry in its one spelling.</summary>
    public static IReadOnlyList<(string Name, string Value)>? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 2 });
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            var fields = json.RootElement.EnumerateObject().Select(p => (p.Name, Value: p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText())).ToList();
            return Written(json.RootElement)?.AsSpan().SequenceEqual(bytes.Span) == true ? fields : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The one spelling: what this class would have written.
    private static byte[]? Written(JsonElement root)
    {
        if (!root.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String || !root.TryGetProperty("v", out var version) || !version.TryGetInt64(out _)) return null;
        var entry = new LedgerEntry("");
        entry._fields.Clear();
        foreach (var field in root.EnumerateObject())
        {
            object? value = field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number when field.Value.TryGetInt64(out var number) => number,
                _ => null,
            };
            if (value is null || value is string text && text.Any(c => c is < ' ' or > '~') || !entry._fields.TryAdd(field.Name, value)) return null;
        }

        return entry.ToBytes();
    }

    private static StringBuilder Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\');
            text.Append(c);
        }

        return text.Append('"');
    }
}
