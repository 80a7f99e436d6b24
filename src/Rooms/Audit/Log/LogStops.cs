using DanVan.Audit.Data;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>Why nothing is signed.</summary>
public enum LogStop
{
    /// <summary>All is well.</summary>
    None,

    /// <summary>The database knows fewer entries than were signed, or others: it was restored from an older backup.</summary>
    SetBack,

    /// <summary>The key is not the one that signed so far.</summary>
    KeyDiffers,

    /// <summary>A backup was restored, and nobody has said yet whether more was published than it holds.</summary>
    Held,
}

/// <summary>Finds out whether anything may be signed.</summary>
public sealed class LogStops(AppDbContext db, LogKeys keys, LogHold hold)
{
    /// <summary>Why nothing may be signed in the state that the database has, with this key.</summary>
    public async Task<LogStop> FindAsync(LogState? state, VerifierKey key, CancellationToken cancellationToken)
    {
        if (hold.Read() is not null) return LogStop.Held;
        if (state is not null && state.Key != key.ToString()) return LogStop.KeyDiffers;
        if (state is { Ending: not LogEnding.None }) return LogStop.SetBack;
        if (await SignedBeyondAsync(state, cancellationToken) is null) return LogStop.None;
        // Another process may have signed since the state was read; the caller's save fails then, and nobody need be alarmed.
        var now = await db.Set<LogState>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return await SignedBeyondAsync(now, cancellationToken) is null ? LogStop.None : LogStop.SetBack;
    }

    /// <summary>The checkpoint that this machine signed last, where the database does not have it, as far as numbers can tell.</summary>
    public async Task<SignedCheckpoint?> SignedBeyondAsync(LogState? state, CancellationToken cancellationToken)
    {
        if (keys.LastSigned() is not { Checkpoint: var last } signed) return null;
        // A new log may have begun in the moment before its first checkpoint was kept.
        var known = state?.Origin == last.Origin ? state : await db.Set<LogState>().AsNoTracking().SingleOrDefaultAsync(s => s.Origin == last.Origin, cancellationToken);
        // What was lost of it was told when the log after it began.
        if (known is { Ending: LogEnding.Lost }) return null;
        return known is null || known.Size < last.Head.Size || known.Size == last.Head.Size && known.Head != last.Head ? signed : null;
    }
}
