using DanVan.Audit.Data;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>The logs as a database has them, verified as anybody would verify their public files.</summary>
public static class StoredLog
{
    /// <summary>Verifies every entry, tile and checkpoint of each public log, in the order in which the logs followed one another; none when none has begun.</summary>
    /// <param name="db">The database, which may be one that is just being restored.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<IReadOnlyList<LogVerification>> VerifyAsync(AppDbContext db, CancellationToken cancellationToken) => VerifyAsync<LogState, LogFileRow>(db, null, cancellationToken);

    /// <summary>Verifies every entry, tile and checkpoint of each internal log.</summary>
    /// <inheritdoc cref="VerifyAsync(AppDbContext, CancellationToken)" path="/param" />
    public static Task<IReadOnlyList<LogVerification>> VerifyInternalAsync(AppDbContext db, CancellationToken cancellationToken) => VerifyAsync<InternalLog, InternalFileRow>(db, null, cancellationToken);

    /// <summary>Ends the internal log that goes on: more of it may have been signed than a restored database has. The next one says so in its first entry.</summary>
    public static async Task EndInternalAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        foreach (var log in await db.Set<InternalLog>().Where(l => l.Ending == LogEnding.None).ToListAsync(cancellationToken)) log.End(LogEnding.Lost);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Verifies the logs of one kind.</summary>
    /// <param name="db">The database.</param>
    /// <param name="read">Is given each entry of each log with its number there, in order; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<IReadOnlyList<LogVerification>> VerifyAsync<TLog, TFile>(AppDbContext db, Action<TLog, long, ReadOnlyMemory<byte>>? read, CancellationToken cancellationToken)
        where TLog : SignedLog where TFile : StoredLogFile
    {
        var verified = new List<LogVerification>();
        foreach (var state in await db.Set<TLog>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken))
        {
            // A log that was lost before its first checkpoint has signed nothing.
            if (state.Checkpoint.Length == 0) continue;
            if (!SignedCheckpoint.TryParse(state.Checkpoint, out var checkpoint))
            {
                verified.Add(new(null, [], 0, [new(LogFindingKind.FileMalformed, LogTile.CheckpointPath)]));
                continue;
            }

            var trust = new LogTrust(state.Origin, VerifierKey.TryParse(state.Key, out var key) ? [key] : []);
            var options = new LogVerifierOptions
            {
                Remembered = state.Head,
                CheckEntry = read is null ? null : (index, entry) =>
                {
                    read(state, index, entry);
                    return null;
                },
            };
            verified.Add(await new LogVerifier(new Files<TFile>(db, state.Id), trust).VerifyAgainstAsync(checkpoint, options, cancellationToken));
        }

        return verified;
    }

    // Each file is read once and not kept: a whole log is larger than the memory.
    private sealed class Files<TFile>(AppDbContext db, int log) : ILogSource where TFile : StoredLogFile
    {
        public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) =>
            await db.Set<TFile>().Where(f => f.Log == log && f.Path == path).Select(f => f.Content).SingleOrDefaultAsync(cancel) is { } content ? LogFile.Of(content, limit) : LogFile.Missing;
    }
}
