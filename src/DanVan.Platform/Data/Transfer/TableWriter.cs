using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.Schema;
using NpgsqlTypes;

namespace DanVan.Platform.Data.Transfer;

/// <summary>Puts rows that <see cref="TableReader"/> wrote, on this engine or the other, into a table: one prepared statement on SQLite, COPY on PostgreSQL.</summary>
internal sealed class TableWriter(AppDbContext db)
{
    /// <summary>Puts in the rows of one part.</summary>
    /// <param name="table">The table as this database has it.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="FormatException">The part does not fit the table.</exception>
    public async Task<long> WriteAsync(TableShape table, ReadOnlyMemory<byte> part, CancellationToken cancellationToken)
    {
        var columns = TableParts.Head(part, out var rows);
        var own = columns.Select(c => table.Columns.FirstOrDefault(t => t.Name == c.Name) ?? throw new FormatException($"The table {table.Name} has no column {c.Name}.")).ToList();
        var wrong = columns.Zip(own).FirstOrDefault(c => c.First.Kind != c.Second.Kind && !db.IsSqlite);
        if (wrong.First is not null) throw new FormatException($"{table.Name}.{wrong.First.Name} is {wrong.First.Kind} in the backup and {wrong.Second.Kind} here.");
        if (rows.Length == 0) return 0;

        var target = new TableShape(table.Name, columns);
        await (db.IsSqlite ? InsertAsync(target, rows, cancellationToken) : CopyAsync(target, await TypesAsync(target, cancellationToken), rows, cancellationToken));
        return rows.Length;
    }

    private async Task InsertAsync(TableShape table, ReadOnlyMemory<byte>[] rows, CancellationToken cancellationToken)
    {
        await using var command = RawCommand.Make(db, $"INSERT INTO {TableShape.Quoted(table.Name)} ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})");
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        var values = new object?[table.Columns.Count];
        foreach (var row in rows)
        {
            TableParts.Row(row.Span, table.Columns, values);
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = OnSqlite(values[i]);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // As the house's own conventions keep them.
    private static object OnSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        bool yes => yes ? 1L : 0L,
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D").ToUpperInvariant(),
        _ => value,
    };

    private async Task CopyAsync(TableShape table, NpgsqlDbType[] types, ReadOnlyMemory<byte>[] rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {TableShape.Quoted(table.Name)} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var values = new object?[table.Columns.Count];
        foreach (var row in rows)
        {
            TableParts.Row(row.Span, table.Columns, values);
            await writer.StartRowAsync(cancellationToken);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] is { } value) await writer.WriteAsync(OnPostgres(value, types[i]), types[i], cancellationToken);
                else await writer.WriteNullAsync(cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static object OnPostgres(object value, NpgsqlDbType type) => (value, type) switch
    {
        (long number, NpgsqlDbType.Integer) => checked((int)number),
        (long number, NpgsqlDbType.Smallint) => checked((short)number),
        (DateTimeOffset instant, _) => instant.ToUniversalTime(),
        _ => value,
    };

    private async Task<NpgsqlDbType[]> TypesAsync(TableShape table, CancellationToken cancellationToken)
    {
        await using var command = RawCommand.Make(db, $"SELECT {table.ColumnNames} FROM {TableShape.Quoted(table.Name)} LIMIT 0");
        await using var reader = (NpgsqlDataReader)await command.ExecuteReaderAsync(cancellationToken);
        return [.. (await reader.GetColumnSchemaAsync(cancellationToken)).Cast<NpgsqlDbColumn>().Select(c => c.NpgsqlDbType ?? throw new InvalidOperationException($"{table.Name}.{c.ColumnName} has a type that the driver does not know."))];
    }
}
