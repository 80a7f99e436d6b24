using DanVan.Platform.Data;
using DanVan.Platform.Data.Transfer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Platform.Backup;

/// <summary>
/// Fills an empty database with the tables of an unpacked backup: the schema of the backup's own day, its rows, then the migrations that came after. All of it in the caller's transaction.
/// </summary>
public static class DatabaseLoad
{
    /// <summary>Refuses a backup of a newer program, or of one whose schema this one does not know.</summary>
    /// <exception cref="BackupFault">It cannot be restored with this program.</exception>
    public static void CheckMigrations(AppDbContext db, BackupManifest manifest)
    {
        var known = db.Database.GetMigrations().ToList();
        if (manifest.Migrations.Except(known).FirstOrDefault() is { } unknown) throw new BackupFault($"The backup is newer than this program (it has {unknown}). Restore it with the newer version.");
        if (manifest.Migrations.Count == 0 || !manifest.Migrations.SequenceEqual(known.Take(manifest.Migrations.Count))) throw new BackupFault("The backup's schema is none that this program ever had.");
    }

    /// <summary>Fills the database.</summary>
    /// <param name="db">The database, empty, open, in a transaction; its foreign keys are not enforced row by row on SQLite.</param>
    /// <param name="manifest">The backup's manifest.</param>
    /// <param name="folder">Where it was unpacked.</param>
    /// <param name="progress">Told of each table; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BackupFault">The rows do not fit the schema.</exception>
    public static async Task RunAsync(AppDbContext db, BackupManifest manifest, string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        CheckMigrations(db, manifest);
        await MigrateAsync(db, null, manifest.Migrations[^1], cancellationToken);
        var tables = await TableCatalogue.ReadAsync(db, cancellationToken);
        if (manifest.Tables.FirstOrDefault(t => tables.All(own => own.Name != t.Name)) is { } strange) throw new BackupFault($"The backup has a table {strange.Name}, which this program does not know.");

        foreach (var table in tables)
        {
            progress?.Report(table.Name);
            await FillAsync(db, table, manifest, Path.Combine(folder, BackupManifest.Database, table.Name), cancellationToken);
        }

        if (db.IsSqlite) await CheckKeysAsync(db, cancellationToken);
        if (db.Database.GetMigrations().Last() != manifest.Migrations[^1]) await MigrateAsync(db, manifest.Migrations[^1], null, cancellationToken);
    }

    private static async Task FillAsync(AppDbContext db, TableShape table, BackupManifest manifest, string folder, CancellationToken cancellationToken)
    {
        if (manifest.Tables.FirstOrDefault(t => t.Name == table.Name) is not { } expected) throw new BackupFault($"The backup has no table {table.Name}.");
        // What a migration puts into a table itself is in the backup as well.
        await RawCommand.RunAsync(db, $"DELETE FROM {TableShape.Quoted(table.Name)}", cancellationToken);
        var writer = new TableWriter(db);
        var rows = 0L;
        try
        {
            foreach (var part in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                rows += await writer.WriteAsync(table, await File.ReadAllBytesAsync(part, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or System.Text.Json.JsonException or System.Data.Common.DbException)
        {
            throw new BackupFault($"The table {table.Name} cannot be restored: {exception.Message}", exception);
        }

        if (rows != expected.Rows) throw new BackupFault($"The table {table.Name} has {rows} rows in the backup; its manifest says {expected.Rows}.");
    }

    private static async Task CheckKeysAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        await using var command = RawCommand.Make(db, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken)) throw new BackupFault($"A row of {reader.GetString(0)} names one of {reader.GetString(1)} that is not there.");
    }

    private static Task<int> MigrateAsync(AppDbContext db, string? from, string? to, CancellationToken cancellationToken) =>
        RawCommand.RunAsync(db, db.GetService<IMigrator>().GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions), cancellationToken);
}
