using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
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

/// <summary>What one run came to.</summary>
/// <param name="Added">How many entries got a place.</param>
/// <param name="Stop">Why nothing was signed.</param>
public readonly record struct Sequenced(int Added, LogStop Stop = LogStop.None);

/// <summary>
/// Gives waiting entries their places. Places, tiles and the signed checkpoint are one transaction, so a crash leaves all or nothing; of two processes that do it at once the
/// second one's save fails on the state's version, and what it signed is never seen by anybody.
/// </summary>
public sealed class Sequencer(AppDbContext db, TableLogStore store, PublicLedger ledger, LogKeys keys, LogHold hold, TimeProvider clock)
{
    /// <summary>Most entries in one checkpoint step.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>Sequences what waits, at the most <see cref="MostAtOnce"/>.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another process was faster; nothing happened.</exception>
    public async Task<Sequenced> RunAsync(CancellationToken cancellationToken)
    {
        if (hold.Read() is not null) return new(0, LogStop.Held);
        using var key = keys.Load();
        var state = await db.Set<LogState>().SingleOrDefaultAsync(cancellationToken);
        if (Check(state, key) is not LogStop.None and var stop) return new(0, stop);

        var waiting = await db.Set<LedgerRow>().Where(e => e.Index == null).OrderBy(e => e.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        if (state is null) waiting.Insert(0, Begin(key, out state));
        if (waiting.Count == 0) return new(0);

        var writer = await LogWriter.OpenAsync(store, state.Head, cancellationToken);
        var (from, place) = (state.Size, state.Size);
        var head = await writer.AppendAsync(waiting.Select(e => (ReadOnlyMemory<byte>)e.Entry!), cancellationToken);
        foreach (var entry in waiting) (entry.Index, entry.Entry) = (place++, null);
        var signed = new Checkpoint(state.Origin, head).Sign(key);
        state.Advance(signed, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        keys.KeepLastSigned(signed);
        await LogWriter.RemovePartialsAsync(store, from, head.Size, cancellationToken);
        return new(waiting.Count);
    }

    private LogStop Check(LogState? state, SignerKey key)
    {
        if (state is not null && state.Key != key.Verifier.ToString()) return LogStop.KeyDiffers;
        if (keys.LastSigned()?.Checkpoint.Head is not { } last) return LogStop.None;
        if (state is null || state.Size < last.Size || state.Size == last.Size && state.Head != last) return LogStop.SetBack;
        return LogStop.None;
    }

    // The first entry names the log and its key.
    private LedgerRow Begin(SignerKey key, out LogState state)
    {
        state = new LogState { Origin = key.Verifier.Name, Key = key.Verifier.ToString() };
        db.Set<LogState>().Add(state);
        return ledger.Enter(new LedgerEntry("log.begun").With("at", clock.GetUtcNow()).With("key", state.Key).With("origin", state.Origin));
    }
}
