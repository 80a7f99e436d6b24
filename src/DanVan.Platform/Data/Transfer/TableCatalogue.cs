using System.Data.Common;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DanVan.Platform.Data.Transfer;

/// <summary>
/// Which tables a database has, asked of the database itself: a copy that is made before an upgrade has another schema than the program. What SQLite does not say (its columns hold whole numbers
/// for instants and for yes or no) is taken from the program's model.
/// </summary>
internal static class TableCatalogue
{
    private const string SqliteTables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

    private const string SqliteColumns = "SELECT name, type FROM pragma_table_info($table) ORDER BY cid";

    private const string PostgresTables = "SELECT tablename::text FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY tablename";

    private const string PostgresColumns = """
        SELECT column_name::text, data_type::text FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position
        """;

    // A table stands after those that its foreign keys name.
    private const string PostgresKeys = """
        SELECT child.relname::text, parent.relname::text FROM pg_catalog.pg_constraint c
        JOIN pg_catalog.pg_class child ON child.oid = c.conrelid JOIN pg_catalog.pg_class parent ON parent.oid = c.confrelid
        WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND c.conrelid <> c.confrelid
        """;

    /// <summary>The tables of an open database, without the book of migrations, in an order in which rows can be put in.</summary>
    public static async Task<IReadOnlyList<TableShape>> ReadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var names = await RowsAsync(db, db.IsSqlite ? SqliteTables : PostgresTables, null, r => r.GetString(0), cancellationToken);
        var known = db.IsSqlite ? KindsOf(db.Model) : [];
        var tables = new List<TableShape>();
        foreach (var name in names.Where(n => !n.StartsWith("__EF", StringComparison.Ordinal)))
        {
            var columns = await RowsAsync(db, db.IsSqlite ? SqliteColumns : PostgresColumns, name, r => (Name: r.GetString(0), Type: r.GetString(1)), cancellationToken);
            tables.Add(new(name, [.. columns.Where(c => !SearchSchema.IsDerived(name, c.Name)).Select(c => new TableColumn(c.Name, known.TryGetValue((name, c.Name), out var kind) ? kind : KindOf(c.Type)))]));
        }

        // SQLite's foreign keys are checked once, at the end.
        return db.IsSqlite ? tables : Ordered(tables, await RowsAsync(db, PostgresKeys, null, r => (Child: r.GetString(0), Parent: r.GetString(1)), cancellationToken));
    }

    private static List<TableShape> Ordered(List<TableShape> tables, List<(string Child, string Parent)> keys)
    {
        var parents = keys.ToLookup(k => k.Child, k => k.Parent);
        var ordered = new List<TableShape>();
        var seen = new HashSet<string>();
        foreach (var table in tables) Visit(table);
        return ordered;

        void Visit(TableShape table)
        {
            if (!seen.Add(table.Name)) return;
            foreach (var parent in parents[table.Name]) Visit(tables.Single(t => t.Name == parent));
            ordered.Add(table);
        }
    }

    private static Dictionary<(string Table, string Column), ColumnKind> KindsOf(IModel model) => model.GetRelationalModel().Tables
        .SelectMany(t => t.Columns, (t, c) => (Key: (t.Name, c.Name), Kind: KindOf(c.PropertyMappings[0].Property)))
        .ToDictionary(c => c.Key, c => c.Kind);

    private static ColumnKind KindOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(bool)) return ColumnKind.Boolean;
        if (type == typeof(DateTimeOffset)) return ColumnKind.Instant;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? type;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        if (stored == typeof(string)) return ColumnKind.Text;
        if (stored == typeof(Guid)) return ColumnKind.Uuid;
        if (stored == typeof(DateOnly)) return ColumnKind.Day;
        if (stored == typeof(byte[])) return ColumnKind.Bytes;
        if (stored == typeof(double) || stored == typeof(float)) return ColumnKind.Real;
        return stored.IsEnum || stored == typeof(int) || stored == typeof(long) || stored == typeof(short) || stored == typeof(byte)
            ? ColumnKind.Number
            : throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} is stored as {stored.Name}, which a backup cannot hold; give it a kind.");
    }

    private static ColumnKind KindOf(string type) => type switch
    {
        "TEXT" or "text" or "character varying" => ColumnKind.Text,
        "INTEGER" or "integer" or "bigint" or "smallint" => ColumnKind.Number,
        "BLOB" or "bytea" => ColumnKind.Bytes,
        "REAL" or "double precision" => ColumnKind.Real,
        "boolean" => ColumnKind.Boolean,
        "timestamp with time zone" => ColumnKind.Instant,
        "date" => ColumnKind.Day,
        "uuid" => ColumnKind.Uuid,
        _ => throw new InvalidOperationException($"A column of the type {type} cannot be kept in a backup."),
    };

    private static async Task<List<T>> RowsAsync<T>(AppDbContext db, string sql, string? table, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = RawCommand.Make(db, sql);
        if (table is not null)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = db.IsSqlite ? "$table" : "";
            parameter.Value = table;
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }
}
