using System.Collections.Concurrent;
using System.Data.Common;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace DanVan.Platform.Data;

/// <summary>
/// Writes rows that were added to a unit of work past the change tracker's own way of saving: one prepared statement a table on SQLite, COPY on PostgreSQL. It is several times as quick and
/// knows neither changed nor removed rows: for filling a database by the hundred thousand.
/// </summary>
public sealed class BulkRows(AppDbContext db)
{
    private static readonly ConcurrentDictionary<IModel, IReadOnlyDictionary<IEntityType, Table>> _models = new();

    private readonly IReadOnlyDictionary<IEntityType, Table> _tables = _models.GetOrAdd(db.Model, TablesOf);
    private readonly Dictionary<Table, List<object>> _taken = [];

    /// <summary>How many rows wait to be written.</summary>
    public int Count { get; private set; }

    /// <summary>Takes over every added row; the change tracker forgets them and stays small.</summary>
    public void TakeAdded()
    {
        InternalBook.EnterAdded(db, [.. db.ChangeTracker.Entries()]);
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not EntityState.Added) throw new InvalidOperationException("Only added rows are written in bulk.");
            if (!_taken.TryGetValue(_tables[entry.Metadata], out var rows)) _taken[_tables[entry.Metadata]] = rows = [];
            rows.Add(entry.Entity);
            Count++;
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Writes what was taken, in one transaction.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (table, rows) in _taken.OrderBy(t => t.Key.Rank))
        {
            if (db.IsSqlite) await InsertAsync(transaction.GetDbTransaction(), table, rows, cancellationToken);
            else await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), table, rows, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        _taken.Clear();
        Count = 0;
    }

    private static async Task InsertAsync(DbTransaction transaction, Table table, List<object> rows, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        foreach (var (index, column) in table.Columns.Index()) command.Parameters.Add(column.Mapping.CreateParameter(command, $"$p{index}", null, nullable: true));
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++) command.Parameters[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, Table table, List<object> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row) is { } value) await writer.WriteAsync(value, column.PostgresType, cancellationToken);
                else await writer.WriteNullAsync(cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Dictionary<IEntityType, Table> TablesOf(IModel model)
    {
        var ranks = new Dictionary<IEntityType, int>();
        return model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToDictionary(e => e, e => new Table(e.GetTableName()!, Rank(e), [.. e.GetFlattenedProperties().Select(p => new Column(p, StoreObjectIdentifier.Create(e, StoreObjectType.Table)!.Value))]));

        // A row stands after those its foreign keys name. No table of the house names itself that way.
        int Rank(IEntityType entity)
        {
            if (!ranks.TryGetValue(entity, out var rank))
                ranks[entity] = rank = entity.GetForeignKeys().Where(k => k.PrincipalEntityType != entity).Select(k => Rank(k.PrincipalEntityType) + 1).DefaultIfEmpty(0).Max();
            return rank;
        }
    }

    private sealed class Table(string name, int rank, IReadOnlyList<Column> columns)
    {
        public string Name => name;

        public int Rank => rank;

        public IReadOnlyList<Column> Columns => columns;

        public string ColumnNames { get; } = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        private NpgsqlDbType? _postgresType;

        public string Name { get; } = property.GetColumnName(table)!;

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        /// <summary>What PostgreSQL calls the type, as the engine's own mapping says it to a parameter.</summary>
        public NpgsqlDbType PostgresType => _postgresType ??= ((NpgsqlParameter)Mapping.CreateParameter(new NpgsqlCommand(), "p", null)).NpgsqlDbType;

        public object? ValueOf(object entity)
        {
            var value = _getter.GetClrValueUsingContainingEntity(entity);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
