using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>What one run came to.</summary>
/// <param name="Added">How many entries got a place.</param>
/// <param name="Stop">Why nothing was signed.</param>
public readonly record struct Sequenced(int Added, LogStop Stop = LogStop.None);

/// <summary>
/// Gives waiting entries their places. Places, tiles and the signed checkpoint are one transaction, so a crash leaves all or nothing; of two processes that do it at once the
/// second one's save fails on the state's version, and what it signed is never seen by anybody.
/// </summary>
public sealed class Sequencer(AppDbContext db, LogAppender appender, PublicLedger ledger, LogKeys keys, LogStops stops, TimeProvider clock)
{
    /// <summary>Most entries in one checkpoint step.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>Sequences what waits, at the most <see cref="MostAtOnce"/>.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another process was faster; nothing happened.</exception>
    public async Task<Sequenced> RunAsync(CancellationToken cancellationToken)
    {
        var state = await db.Set<LogState>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        using var key = keys.Load(state?.Key);
        if (await stops.FindAsync(state, key.Verifier, cancellationToken) is not LogStop.None and var stop) return new(0, stop);

        var waiting = await db.Set<LedgerRow>().Where(e => e.Index == null).OrderBy(e => e.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        if (state is null) waiting.Insert(0, Begin(key, out state));
        if (waiting.Count == 0) return new(0);

        var from = state.Size;
        var signed = await appender.RunAsync(state, waiting, key, cancellationToken);
        await db.SaveBeforeSeenAsync(cancellationToken);

        keys.KeepLastSigned(signed);
        await LogWriter.RemovePartialsAsync(new TableLogStore<LogFileRow>(db, state.Id), from, state.Size, cancellationToken);
        return new(waiting.Count);
    }

    // The first entry names the log and its key.
    private LedgerRow Begin(SignerKey key, out LogState state)
    {
        state = new LogState { Origin = key.Verifier.Name, Key = key.Verifier.ToString() };
        db.Set<LogState>().Add(state);
        return ledger.Enter(LogEntries.Begun(clock.GetUtcNow(), key.Verifier));
    }
}
