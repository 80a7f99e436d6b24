using DanVan.Audit.Data;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>The public logs as a database has them, verified as anybody would verify their public files.</summary>
public static class StoredLog
{
    /// <summary>Verifies every entry, tile and checkpoint of each log, in the order in which the logs followed one another; none when none has begun.</summary>
    /// <param name="db">The database, which may be one that is just being restored.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<LogVerification>> VerifyAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var verified = new List<LogVerification>();
        foreach (var state in await db.Set<LogState>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken))
        {
            // A log that was lost before its first checkpoint has signed nothing.
            if (state.Checkpoint.Length == 0) continue;
            if (!SignedCheckpoint.TryParse(state.Checkpoint, out var checkpoint))
            {
                verified.Add(new(null, [], 0, [new(LogFindingKind.FileMalformed, LogTile.CheckpointPath)]));
                continue;
            }

            var trust = new LogTrust(state.Origin, VerifierKey.TryParse(state.Key, out var key) ? [key] : []);
            verified.Add(await new LogVerifier(new Files(db, state.Id), trust).VerifyAgainstAsync(checkpoint, new() { Remembered = state.Head }, cancellationToken));
        }

        return verified;
    }

    // Each file is read once and not kept: a whole log is larger than the memory.
    private sealed class Files(AppDbContext db, int log) : ILogSource
    {
        public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) =>
            await db.Set<LogFileRow>().Where(f => f.Log == log && f.Path == path).Select(f => f.Content).SingleOrDefaultAsync(cancel) is { } content ? LogFile.Of(content, limit) : LogFile.Missing;
    }
}
