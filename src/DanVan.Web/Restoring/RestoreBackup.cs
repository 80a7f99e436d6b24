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
internal sealed class RestoreBackup(DataFolder data, RestoreTarget target, LogKeys keys, LogHold hold, TimeProvider clock)
{
    /// <summary>Restores.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="opener">What opens it.</param>
    /// <param name="replace">Whether an installation that is there already may be replaced.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Ends it before anything is replaced.</param>
    /// <exception cref="BackupFault">The backup is not whole, or there is an installation and <paramref name="replace"/> was not said.</exception>
    public async Task<Restored> RunAsync(string path, BackupOpener opener, bool replace, IProgress<string>? progress, CancellationToken cancellationToken)
    {
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
            progress?.Report("verifying the public log");
            var log = await StoredLog.VerifyAsync(target.Database, cancellationToken);
            if (log.FirstOrDefault(l => !l.IsGood) is { } altered) throw new BackupFault($"The public log in the backup is not whole: {altered.Findings[0].Kind} in {altered.Findings[0].Path}. The backup was made of a database that had been altered.");

            var kept = await PutInPlaceAsync(folders, Path.Combine(data.Path, replacedAs));
            return new(manifest, target.Name, log.Count == 0 ? null : log[^1], HoldLog(log, kept.Before, path), kept.Places);
        }
        finally
        {
            await target.DisposeAsync();
            Directory.Delete(staging, recursive: true);
        }
    }

    // From here on it runs to its end: an interruption would leave halves of two installations. The mark keeps a server from starting on them.
    private async Task<(SignedCheckpoint? Before, IReadOnlyList<string> Places)> PutInPlaceAsync(StagedFolders folders, string replaced)
    {
        var before = keys.LastSigned();
        UnfinishedRestore.Mark(data);
        folders.PutInPlace(replaced);
        var database = await target.CommitAsync(replaced, CancellationToken.None);
        UnfinishedRestore.Unmark(data);
        List<string> places = [];
        if (Directory.Exists(replaced)) places.Add(replaced);
        if (database is not null && !database.StartsWith(replaced, StringComparison.Ordinal)) places.Add(database);
        return (before, places);
    }

    // Only a machine that remembers having signed nothing newer may go on at once.
    private bool HoldLog(IReadOnlyList<LogVerification> logs, SignedCheckpoint? before, string path)
    {
        if (logs is not [.., { Checkpoint: { } restored }]) return false;
        var isOurs = before is not null && before.Checkpoint.Origin == restored.Checkpoint.Origin;
        var (last, now) = (before?.Checkpoint.Head, restored.Checkpoint.Head);
        if (isOurs && (last!.Value.Size < now.Size || last.Value == now)) return false;

        if (isOurs) keys.KeepLastSigned(before!);
        hold.Put($"a backup was restored with {now.Size} entries of the log; more may have been published since it was made", Path.GetFileName(path));
        return true;
    }

    private BackupFault Occupied() => new($"There is an installation already in {data.Path} or {target.Name}. Add --replace to put the backup in its place; what is there now is kept beside it.");

    private string MakeStaging()
    {
        var folder = Path.Combine(data.Path, $"restore-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        return (OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
    }
}
