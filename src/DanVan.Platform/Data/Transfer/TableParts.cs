using System.Globalization;
using System.Text.Json;

namespace DanVan.Platform.Data.Transfer;

/// <summary>Takes apart what <see cref="TableReader"/> wrote.</summary>
internal static class TableParts
{
    /// <summary>The columns that a part names in its first line.</summary>
    /// <param name="part">The part.</param>
    /// <param name="rows">Its other lines.</param>
    /// <exception cref="FormatException">The line names no columns.</exception>
    public static IReadOnlyList<TableColumn> Head(ReadOnlyMemory<byte> part, out ReadOnlyMemory<byte>[] rows)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (part.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            lines.Add(part[..end]);
            part = part[(end + 1)..];
        }

        if (lines.Count == 0) throw new FormatException("A part of a table names no columns.");
        rows = [.. lines.Skip(1)];
        var names = JsonSerializer.Deserialize<string[][]>(lines[0].Span) ?? throw new FormatException("A part of a table names no columns.");
        return [.. names.Select(c => c.Length == 2 && Enum.TryParse<ColumnKind>(c[1], out var kind) ? new TableColumn(c[0], kind) : throw new FormatException("A column is named by its name and its kind."))];
    }

    /// <summary>The values of a row: <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/>, <see cref="Guid"/>, bytes or null.</summary>
    /// <exception cref="FormatException">The line is no row of these columns.</exception>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static void Row(ReadOnlySpan<byte> line, IReadOnlyList<TableColumn> columns, Span<object?> values)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray) throw new FormatException("A row is a list of values.");
        for (var i = 0; i < columns.Count; i++)
        {
            json.Read();
            values[i] = json.TokenType == JsonTokenType.Null ? null : Value(ref json, columns[i].Kind);
        }

        json.Read();
        if (json.TokenType != JsonTokenType.EndArray) throw new FormatException("A row has a value for each column.");
    }

    private static object Value(ref Utf8JsonReader json, ColumnKind kind)
    {
        try
        {
            return kind switch
            {
                ColumnKind.Text => json.GetString()!,
                ColumnKind.Number => json.GetInt64(),
                ColumnKind.Real => json.GetDouble(),
                ColumnKind.Bytes => json.GetBytesFromBase64(),
                ColumnKind.Boolean => json.GetBoolean(),
                ColumnKind.Instant => json.GetDateTimeOffset(),
                ColumnKind.Day => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                ColumnKind.Uuid => json.GetGuid(),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"A value is no {kind}.", exception);
        }
    }
}
