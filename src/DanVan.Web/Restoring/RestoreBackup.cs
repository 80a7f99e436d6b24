using System.Globalization;
using System.Security.Cryptography;
using DanVan.Audit.Log;
using DanVan.Platform.Backup;
using DanVan.Platform.Files;
using DanVan.PublicLog;

namespace DanVan.Web.Restoring;

/// <summary>What came of a restore.</summary>
/// <param name="Manifest">What the backup said of itself.</param>
/// <param name="Into">The database it was restored into.</param>
/// <param name="Log">The public log as restored, the newest if it had successors; null when it had not begun.</param>
/// <param name="IsHeld">Whether the public log waits for the operator's word.</param>
/// <param name="Kept">Where what was there before is kept; empty when nothing was.</param>
internal sealed record Restored(BackupManifest Manifest, string Into, LogVerification? Log, bool IsHeld, IReadOnlyList<string> Kept);

/// <summary>
/// Restores a backup: unpacks it beside the installation, verifies every byte, fills a new database, verifies the public log in it, and only then puts all in its place. What was there before is kept.
/// Cut off at any moment before that, it has changed nothing.
/// </summary>
internal sealed class RestoreBackup(DataFolder data, RestoreTarget target, TimeProvider clock)
{
    private const string Staging = "restore-";

    /// <summary>Restores.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="opener">What opens it.</param>
    /// <param name="replace">Whether an installation that is there already may be replaced.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Ends it before anything is replaced.</param>
    /// <exception cref="BackupFault">The backup is not whole, or there is an installation and <paramref name="replace"/> was not said.</exception>
    public async Task<Restored> RunAsync(string path, BackupOpener opener, bool replace, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var alone = Hold();
        // One that was killed left what it had unpacked, keys in the clear among it.
        foreach (var left in Directory.EnumerateDirectories(data.Path, Staging + "*")) Directory.Delete(left, recursive: true);
        var hasData = await target.HasDataAsync(cancellationToken);
        if (hasData && !replace) throw Occupied();
        var staging = MakeStaging();
        try
        {
            progress?.Report("unpacking and verifying");
            var manifest = BackupUnpacking.Run(path, opener, staging, cancellationToken);
            var folders = new StagedFolders(data, staging);
            if (!replace && folders.WouldReplace()) throw Occupied();

            var replacedAs = $"replaced_{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}";
            await target.BeginAsync(staging, replacedAs, cancellationToken);
            await DatabaseLoad.RunAsync(target.Database, manifest, staging, progress, cancellationToken);
            progress?.Report("verifying the logs");
            var log = await StoredLog.VerifyAsync(target.Database, cancellationToken);
            RefuseAltered("public", log);
            RefuseAltered("internal", await StoredLog.VerifyInternalAsync(target.Database, cancellationToken));
            await StoredLog.EndInternalAsync(target.Database, cancellationToken);

            // Nobody may have begun to work with what is replaced.
            await target.HasDataAsync(cancellationToken);
            var memory = new LogMemory(data, staging, clock);
            List<SignedCheckpoint> signed = [.. log.Select(l => l.Checkpoint!)];
            var isHeld = memory.MustHold(signed);
            var kept = await PutInPlaceAsync(folders, Path.Combine(data.Path, replacedAs), () => memory.Carry(isHeld, signed, Path.GetFileName(path)));
            return new(manifest, target.Name, log.Count == 0 ? null : log[^1], isHeld, kept);
        }
        finally
        {
            await target.DisposeAsync();
            Directory.Delete(staging, recursive: true);
        }
    }

    private static void RefuseAltered(string which, IReadOnlyList<LogVerification> logs)
    {
        if (logs.FirstOrDefault(l => !l.IsGood) is { } altered) throw new BackupFault($"The {which} log in the backup is not whole: {altered.Findings[0].Kind} in {altered.Findings[0].Path}. The backup was made of a database that had been altered.");
    }

    // From here on it runs to its end: an interruption would leave halves of two installations. The mark keeps a server from starting on them until everything is in its place, the log's memory first.
    private async Task<IReadOnlyList<string>> PutInPlaceAsync(StagedFolders folders, string replaced, Action carryMemory)
    {
        UnfinishedRestore.Mark(data);
        carryMemory();
        folders.PutInPlace(replaced);
        var database = await target.CommitAsync(replaced, CancellationToken.None);
        UnfinishedRestore.Unmark(data);
        List<string> places = [];
        if (Directory.Exists(replaced)) places.Add(replaced);
        if (database is not null && !database.StartsWith(replaced, StringComparison.Ordinal)) places.Add(database);
        return places;
    }

    // Two at once would put halves of two backups in one place.
    private FileStream Hold()
    {
        try
        {
            return new FileStream(Path.Combine(data.Path, "restore.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception)
        {
            throw new BackupFault($"Nothing can be restored into {data.Path} now, most likely because another restore is at work there: {exception.Message}", exception);
        }
    }

    private BackupFault Occupied() => new($"There is an installation already in {data.Path} or {target.Name}. Add --replace to put the backup in its place; what is there now is kept beside it.");

    private string MakeStaging()
    {
        var folder = Path.Combine(data.Path, $"{Staging}{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        return (OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
    }
}
