using DanVan.Platform.Backup;
using DanVan.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Restoring;

/// <summary>A new SQLite file, filled beside the old one and moved into its place when it is whole.</summary>
internal sealed class SqliteTarget(string path) : RestoreTarget
{
    private static readonly string[] _beside = ["-wal", "-shm", "-journal"];

    private SqliteAppDbContext? _database;
    private string _staged = "";

    /// <inheritdoc />
    public override string Name => path;

    /// <inheritdoc />
    public override AppDbContext Database => _database ?? throw new InvalidOperationException("The new database was not begun.");

    /// <inheritdoc />
    public override async Task<bool> HasDataAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return false;
        await CloseAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public override async Task BeginAsync(string staging, string replacedAs, CancellationToken cancellationToken)
    {
        _staged = Path.Combine(staging, Path.GetFileName(path));
        var connection = new SqliteConnectionStringBuilder { DataSource = _staged, ForeignKeys = false, Pooling = false }.ToString();
        _database = new(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite(connection).Options);
        await _database.Database.OpenConnectionAsync(cancellationToken);
        // A file that a power cut spoils is made anew from the backup; it is flushed before it takes its place.
        await _database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; PRAGMA temp_store=MEMORY;", cancellationToken);
        await _database.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<string?> CommitAsync(string replaced, CancellationToken cancellationToken)
    {
        await Database.Database.CommitTransactionAsync(cancellationToken);
        await Database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", CancellationToken.None);
        await Database.Database.CloseConnectionAsync();
        using (var file = File.OpenHandle(_staged, FileMode.Open, FileAccess.Write)) RandomAccess.FlushToDisk(file);

        string? kept = null;
        if (File.Exists(path))
        {
            await CloseAsync(cancellationToken);
            kept = Path.Combine(Directory.CreateDirectory(replaced).FullName, Path.GetFileName(path));
            File.Move(path, kept);
        }

        // Where the old database was spoilt its write-ahead log may be left, and would be taken for that of the new one.
        foreach (var end in _beside.Where(end => File.Exists(path + end))) File.Move(path + end, Path.Combine(Directory.CreateDirectory(replaced).FullName, Path.GetFileName(path) + end));

        File.Move(_staged, path);
        return kept;
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Leaving the write-ahead log needs the file for oneself: it fails while any other process has it open, and brings all of the old database into one file.
    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            var isAlone = await command.ExecuteScalarAsync(cancellationToken) as string == "delete";
            command.CommandText = "PRAGMA journal_mode=WAL";
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (isAlone) return;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw InUse(exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // A spoilt database is what backups are for; it is kept as it is.
            return;
        }

        throw InUse(null);
    }

    private BackupFault InUse(Exception? cause) => new($"Another process uses {path}. Stop the server first.", cause);
}
