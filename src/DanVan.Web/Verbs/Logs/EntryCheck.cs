using System.Text.Json;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>Whether an entry is in the one spelling of its format, and the first one names the log; where not, which field is wrong.</summary>
public static class EntryCheck
{
    private const string Begun = "log.begun";

    /// <summary>What is wrong with the entry at a place; null when nothing is.</summary>
    public static string? Problem(long index, ReadOnlyMemory<byte> entry, VerifierKey key)
    {
        if (LedgerEntry.Read(entry) is not { } fields) return WhyNot(entry);
        var isBegun = Of(fields, "kind") == Begun;
        if (index > 0) return isBegun ? $"field kind: only the first entry is {Begun}" : null;
        if (!isBegun) return $"field kind: the first entry must be {Begun} and is {Of(fields, "kind")}";
        if (Of(fields, "key") != key.ToString()) return $"field key: the log says that its key is {Of(fields, "key")}, and was verified with {key}";
        return Of(fields, "origin") == key.Name ? null : $"field origin: the log says that its name is {Of(fields, "origin")}, and its key bears {key.Name}";
    }

    /// <summary>The key that a log's first entry names; null when it names none.</summary>
    public static VerifierKey? KeyOf(ReadOnlyMemory<byte> firstEntry) =>
        LedgerEntry.Read(firstEntry) is { } fields && Of(fields, "kind") == Begun && VerifierKey.TryParse(Of(fields, "key"), out var key) && key.Type == NoteKeyType.Ed25519 ? key : null;

    private static string? Of(IReadOnlyList<(string Name, string Value)> fields, string name) => fields.FirstOrDefault(f => f.Name == name).Value;

    private static string WhyNot(ReadOnlyMemory<byte> entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry, new JsonDocumentOptions { MaxDepth = 2 });
            if (json.RootElement.ValueKind != JsonValueKind.Object) return "not a JSON object";
            var fields = json.RootElement.EnumerateObject().ToList();
            if (fields.Select(WhyNot).FirstOrDefault(wrong => wrong is not null) is { } problem) return problem;
            for (var i = 1; i < fields.Count; i++)
            {
                var order = string.CompareOrdinal(fields[i - 1].Name, fields[i].Name);
                if (order >= 0) return order == 0 ? $"field {fields[i].Name}: stands there twice" : $"field {fields[i].Name}: stands after {fields[i - 1].Name}, out of order";
            }

            if (!json.RootElement.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String) return "field kind: missing, or not a text";
            return json.RootElement.TryGetProperty("v", out var version) && version.ValueKind == JsonValueKind.Number ? "blanks or escapes that the format does not know" : "field v: missing, or not a number";
        }
        catch (JsonException exception)
        {
            return $"not JSON, from byte {exception.BytePositionInLine} on";
        }
        catch (InvalidOperationException)
        {
            return "not valid UTF-8";
        }
    }

    private static string? WhyNot(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.String when field.Value.GetString()!.Any(c => c is < ' ' or > '~') => $"field {field.Name}: a text that is not printable ASCII",
        JsonValueKind.String when field.Value.GetRawText() != $"\"{field.Value.GetString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" =>
            $"field {field.Name}: written with escapes that the format does not know",
        JsonValueKind.Number when !field.Value.TryGetInt64(out var number) || field.Value.GetRawText() != number.ToString(System.Globalization.CultureInfo.InvariantCulture) =>
            $"field {field.Name}: not a whole number in its one spelling",
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => null,
        _ => $"field {field.Name}: neither a text nor a number nor yes or no",
    };
}
