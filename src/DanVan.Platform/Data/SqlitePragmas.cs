using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace DanVan.Platform.Data;

/// <summary>
/// What each SQLite connection is told when it opens: a write-ahead log that SQLite flushes only when it empties it (<c>synchronous=NORMAL</c>), because commits flush it
/// together (<see cref="SharedFlush"/>); waiting instead of failing when another writer is busy, foreign keys, and deletion that overwrites the bytes (a sealed item must leave no trace in the open tables).
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456;";

    // A connection comes back from the pool with what it was told; telling it again before each query costs more than many a query.
    private static readonly ConditionalWeakTable<sqlite3, object> _told = [];

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (WasTold(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (WasTold(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // A connection that may only read is EF asking whether the database is there; it may not switch to the write-ahead log.
    private static bool WasTold(DbConnection connection) =>
        ((SqliteConnection)connection).Handle is var handle && raw.sqlite3_db_readonly(handle, "main") == 1 || !_told.TryAdd(handle!, _told);
}
