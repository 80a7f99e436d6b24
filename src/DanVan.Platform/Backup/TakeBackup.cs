using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DanVan.Platform.Data;
using DanVan.Platform.Data.Transfer;
using DanVan.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Backup;

/// <summary>
/// Takes a backup of the whole data set while everybody goes on working: the database as it was at one instant, then the keys and files that its rows name. A stored file never changes
/// and a key is never taken away, so what is copied after that instant belongs to it as well.
/// </summary>
public sealed partial class TakeBackup(AppDbContext db, DataFolder data, TimeProvider clock)
{
    /// <summary>Takes it.</summary>
    /// <param name="path">The file to make; it must not be there.</param>
    /// <param name="seal">How it is sealed.</param>
    /// <param name="progress">Told of each table and of the files; null for nobody.</param>
    /// <param name="cancellationToken">Ends it; nothing is left behind.</param>
    /// <exception cref="BackupFault">There is nothing to back up, or the file is there already.</exception>
    public async Task<BackupManifest> RunAsync(string path, BackupSeal seal, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var migrations = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (migrations.Count == 0) throw new BackupFault("The database is empty; there is nothing to back up.");

        var madeAt = clock.GetUtcNow();
        using var writer = new BackupWriter(path, seal, clock);
        var tables = await CopyTablesAsync(writer, progress, cancellationToken);
        progress?.Report("keys and files");
        var damaged = CopyFolders(writer, cancellationToken);
        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            MadeAt = madeAt,
            Engine = db.IsSqlite ? "sqlite" : "postgres",
            Migrations = migrations,
            Tables = tables,
            Entries = writer.Entries,
            Damaged = damaged,
        };
        writer.Finish(manifest);
        return manifest;
    }

    private async Task<List<BackupTable>> CopyTablesAsync(BackupWriter writer, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        await using var view = await DatabaseView.OpenAsync(db, cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var table in await TableCatalogue.ReadAsync(db, cancellationToken))
        {
            progress?.Report(table.Name);
            var parts = 0;
            var rows = await TableReader.ReadAsync(db, table, part => writer.Add(string.Create(CultureInfo.InvariantCulture, $"{BackupManifest.Database}/{table.Name}/{++parts:D6}.jsonl"), part.Span), cancellationToken);
            tables.Add(new(table.Name, rows));
        }

        return tables;
    }

    private List<string> CopyFolders(BackupWriter writer, CancellationToken cancellationToken)
    {
        var damaged = new List<string>();
        foreach (var (folder, name) in new[] { (data.Keys, BackupManifest.Keys), (Path.Combine(data.Path, BackupManifest.Units), BackupManifest.Units), (Path.Combine(data.Path, BackupManifest.Files), BackupManifest.Files) })
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var file = Path.GetFileName(path);
                // A file that is just being written has a name with a random end; it gets its own when it is whole.
                if (Unfinished().IsMatch(file) || Read(path) is not { } bytes) continue;
                if (name == BackupManifest.Files && Convert.ToHexStringLower(SHA256.HashData(bytes)) != file)
                {
                    // Lawfully deleted files are overwritten before they go.
                    if (!File.Exists(path)) continue;
                    damaged.Add(file);
                }

                writer.Add($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", bytes);
            }
        }

        return damaged;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\.[0-9a-f]{8}\z")]
    private static partial Regex Unfinished();
}
