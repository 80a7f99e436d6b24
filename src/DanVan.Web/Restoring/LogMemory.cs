using DanVan.Audit.Log;
using DanVan.Platform.Backup;
using DanVan.Platform.Files;
using DanVan.Platform.Privacy;
using DanVan.PublicLog;

namespace DanVan.Web.Restoring;

/// <summary>
/// What a machine remembers of the public log beside the database: what it signed last, and whether the log waits. A restore must neither forget it nor take the backup's word for it, or the log would
/// sign on from a state that others have left behind.
/// </summary>
internal sealed class LogMemory(DataFolder data, string staging, TimeProvider clock)
{
    /// <summary>The files among the keys that it stands in; they are no difference between two installations.</summary>
    public static readonly IReadOnlyList<string> Files = [LogKeys.LastFile, LogKeys.LastInternalFile, LogHold.FileName];

    private readonly KeyFiles _own = new(data);

    /// <summary>Whether the restored log must wait. Only a machine that itself signed last just what the backup has may go on: one that remembers less knows that others signed, and one whose log waits knows nothing yet.</summary>
    public bool MustHold(IReadOnlyList<SignedCheckpoint> restored) =>
        restored is [.., { Checkpoint: var newest }] && (_own.Read(LogHold.FileName) is not null || LastIn(_own) is not { Checkpoint: var last } || last.Origin != newest.Origin || last.Head != newest.Head);

    /// <summary>Writes it where it will stand, whether the unpacked keys take the place of the machine's own or not; before anything is moved, so that a restore that is cut off finds it when it is run again.</summary>
    public void Carry(bool isHeld, IReadOnlyList<SignedCheckpoint> restored, string backup)
    {
        var unpacked = Path.Combine(staging, BackupManifest.Keys);
        KeyFiles? staged = Directory.Exists(unpacked) ? new(new DataFolder(staging)) : null;
        // Of what was signed under the names that the restored logs have, the last; the machine may have had another installation.
        var origins = restored.Select(log => log.Checkpoint.Origin).ToList();
        var last = new[] { LastIn(_own), staged is null ? null : LastIn(staged) }.OfType<SignedCheckpoint>().Where(signed => origins.Contains(signed.Checkpoint.Origin))
            .MaxBy(signed => (origins.IndexOf(signed.Checkpoint.Origin), signed.Checkpoint.Head.Size));

        // A hold in the backup told of the day on which it was made.
        staged?.Remove(LogHold.FileName);
        // The internal log ends with a restore; the one that follows it tells how far this machine saw it go.
        if (_own.Read(LogKeys.LastInternalFile) is { } seen) staged?.Replace(LogKeys.LastInternalFile, seen);
        foreach (var place in new[] { staged, Directory.EnumerateFileSystemEntries(data.Keys).Any() ? _own : null }.OfType<KeyFiles>())
        {
            if (isHeld) new LogHold(place, clock).Put($"a backup was restored with {restored[^1].Checkpoint.Head.Size} entries of the log; more may have been published since it was made", backup);
            if (last is not null) place.Replace(LogKeys.LastFile, last.ToBytes());
        }
    }

    private static SignedCheckpoint? LastIn(KeyFiles keys) => keys.Read(LogKeys.LastFile) is { } bytes && SignedCheckpoint.TryParse(bytes, out var signed) ? signed : null;
}
