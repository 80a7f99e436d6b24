using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.Platform.Data.Transfer;

/// <summary>
/// Reads a table as parts of text that either engine can take back: each part begins with a line that names the columns and their kinds, then comes a JSON array a row.
/// Instants are ISO 8601 in UTC, days <c>2026-11-23</c>, ids in lower case, bytes base64.
/// </summary>
internal static class TableReader
{
    private const int PartBytes = 4 << 20;

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Reads a whole table, part by part.</summary>
    /// <param name="db">The database, open and inside the transaction whose view of it is copied.</param>
    /// <param name="table">The table.</param>
    /// <param name="take">Takes a part; its bytes are used again afterwards.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<long> ReadAsync(AppDbContext db, TableShape table, Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        await using var command = RawCommand.Make(db, $"SELECT {table.ColumnNames} FROM {TableShape.Quoted(table.Name)}");
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var part = new ArrayBufferWriter<byte>(PartBytes + (PartBytes >> 2));
        await using var json = new Utf8JsonWriter(part, _options);
        var isSqlite = db.IsSqlite;
        var rows = 0L;
        WriteHead(json, table);
        EndLine(json, part);
        while (await reader.ReadAsync(cancellationToken))
        {
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++) WriteValue(json, reader, i, table.Columns[i].Kind, isSqlite);
            json.WriteEndArray();
            EndLine(json, part);
            rows++;
            if (part.WrittenCount < PartBytes) continue;

            take(part.WrittenMemory);
            part.ResetWrittenCount();
            WriteHead(json, table);
            EndLine(json, part);
        }

        take(part.WrittenMemory);
        return rows;
    }

    private static void WriteHead(Utf8JsonWriter json, TableShape table)
    {
        json.WriteStartArray();
        foreach (var column in table.Columns)
        {
            json.WriteStartArray();
            json.WriteStringValue(column.Name);
            json.WriteStringValue(column.Kind.ToString());
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void EndLine(Utf8JsonWriter json, ArrayBufferWriter<byte> part)
    {
        json.Flush();
        json.Reset();
        part.Write("\n"u8);
    }

    private static void WriteValue(Utf8JsonWriter json, DbDataReader reader, int i, ColumnKind kind, bool isSqlite)
    {
        if (reader.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case ColumnKind.Text:
                json.WriteStringValue(reader.GetString(i));
                break;
            case ColumnKind.Number:
                json.WriteNumberValue(Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture));
                break;
            case ColumnKind.Real:
                json.WriteNumberValue(reader.GetDouble(i));
                break;
            case ColumnKind.Bytes:
                json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(i));
                break;
            case ColumnKind.Boolean:
                json.WriteBooleanValue(isSqlite ? reader.GetInt64(i) != 0 : reader.GetBoolean(i));
                break;
            case ColumnKind.Instant:
                json.WriteStringValue(isSqlite ? DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(i)) : reader.GetFieldValue<DateTimeOffset>(i));
                break;
            case ColumnKind.Day:
                json.WriteStringValue(isSqlite ? reader.GetString(i) : reader.GetFieldValue<DateOnly>(i).ToString("O", CultureInfo.InvariantCulture));
                break;
            case ColumnKind.Uuid:
                json.WriteStringValue(isSqlite ? Guid.Parse(reader.GetString(i)) : reader.GetGuid(i));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }
}
