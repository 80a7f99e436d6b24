using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Rules.Domain;

/// <summary>One value in a row of a rule set's table.</summary>
/// <param name="Path">Its place: <c>answerWorkingDays</c>, <c>name.vi</c>.</param>
/// <param name="Kind">String, number, true or false.</param>
/// <param name="Text">As people type it.</param>
public sealed record TableCell(string Path, JsonValueKind Kind, string Text)
{
    /// <summary>The row's own name: what records refer to it by, and so not to be changed.</summary>
    public bool IsKey => Path is "key" or "code" or "kind";

    /// <summary>True for a yes or no.</summary>
    public bool IsSwitch => Kind is JsonValueKind.True or JsonValueKind.False;
}

/// <summary>A row of a rule set's table as fields of a form. Values change; the row's shape does not.</summary>
public static class TableRow
{
    /// <summary>The single values of a row, in order. Lists in it are left alone.</summary>
    public static IReadOnlyList<TableCell> Cells(JsonElement row) => [.. Walk(row, "")];

    /// <summary>The row of a table at a place counted from 0.</summary>
    public static JsonElement? At(JsonElement table, int index) => index >= 0 && index < table.GetArrayLength() ? table[index] : null;

    /// <summary>The table with some values of one row changed; null when one of them is not what it must be (a number with letters).</summary>
    public static JsonElement? With(JsonElement table, int index, IReadOnlyDictionary<string, string> typed)
    {
        if (At(table, index) is not { } row) return null;
        var changed = JsonNode.Parse(table.GetRawText())!.AsArray();
        foreach (var cell in Cells(row).Where(cell => !cell.IsKey && typed.ContainsKey(cell.Path)))
        {
            if (Value(cell, typed[cell.Path].Trim()) is not { } value) return null;
            Put(changed[index]!.AsObject(), cell.Path.Split('.'), value);
        }

        return JsonSerializer.SerializeToElement(changed);
    }

    private static IEnumerable<TableCell> Walk(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Walk(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [new(path, element.ValueKind, element.ToString())],
        _ => [],
    };

    private static JsonValue? Value(TableCell cell, string typed) => cell.Kind switch
    {
        JsonValueKind.Number => long.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        JsonValueKind.True or JsonValueKind.False => bool.TryParse(typed, out var on) ? JsonValue.Create(on) : null,
        _ => typed.Length == 0 ? null : JsonValue.Create(typed),
    };

    private static void Put(JsonObject row, ReadOnlySpan<string> path, JsonNode value)
    {
        if (path.Length == 1) row[path[0]] = value;
        else Put(row[path[0]]!.AsObject(), path[1..], value);
    }
}
