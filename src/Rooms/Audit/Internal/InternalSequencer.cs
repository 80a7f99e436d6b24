using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Internal;

/// <summary>
/// Gives the acts of staff their places in the internal log, as <see cref="Sequencer"/> does for public acts, and enters its head in the public log once an hour. The internal log is signed with the
/// public log's key, under a name of its own. Nobody outside waits for it, so after a loss it begins anew by itself, and its first entry says what is known of the one before.
/// </summary>
public sealed class InternalSequencer(AppDbContext db, LogAppender appender, PublicLedger ledger, LogKeys keys, LogHold hold, TimeProvider clock)
{
    /// <summary>Sequences what waits, at the most <see cref="Sequencer.MostAtOnce"/>, and says how many entries got a place.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another process was faster; nothing happened.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (hold.Read() is not null) return 0;
        // The state before the rows: what another process gives a place in between makes this one's save fail on the state's version.
        var state = await db.Set<InternalLog>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var waiting = await db.Set<InternalRow>().Where(e => e.Index == null).OrderBy(e => e.Id).Take(Sequencer.MostAtOnce).ToListAsync(cancellationToken);
        if (waiting.Count == 0) return await AnchorAsync(state, cancellationToken);
        if (await db.Set<LogState>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken) is not { } open) return 0;
        using var secret = keys.Load(open.Key);
        var last = LastKnown(state);
        EndWhereItCannotGoOn(state, secret, last);
        if (state is null or { Ending: not LogEnding.None }) waiting.Insert(0, Begin(state, last, open.Origin, secret, out state));

        using var key = secret.Under(state.Origin);
        var from = state.Size;
        var signed = await appender.RunAsync(state, waiting, key, cancellationToken);
        // Of many that wait the last batch is anchored, and all before it with it.
        if (waiting.Count < Sequencer.MostAtOnce) Anchor(state);
        await db.SaveBeforeSeenAsync(cancellationToken);

        keys.KeepLastSigned(signed, LogKeys.LastInternalFile);
        await LogWriter.RemovePartialsAsync(new TableLogStore<InternalFileRow>(db, state.Id), from, state.Size, cancellationToken);
        return waiting.Count;
    }

    // The newest entries are held by the public log although nothing came after them.
    private async Task<int> AnchorAsync(InternalLog? state, CancellationToken cancellationToken)
    {
        if (state is { Ending: LogEnding.None } && Anchor(state)) await db.SaveChangesAsync(cancellationToken);
        return 0;
    }

    private bool Anchor(InternalLog state)
    {
        var now = clock.GetUtcNow();
        if (!state.MustAnchor(now)) return false;
        state.Anchor(now, ledger.Add(LogEntries.InternalHead(now, state)));
        return true;
    }

    // What this machine signed counts, even where the database does not have it any more.
    private TreeHead? LastKnown(InternalLog? state)
    {
        if (state is null) return null;
        return keys.LastSigned(LogKeys.LastInternalFile) is { Checkpoint: var signed } && signed.Origin == state.Origin && signed.Head.Size >= state.Size ? signed.Head : state.Head;
    }

    private static void EndWhereItCannotGoOn(InternalLog? state, SignerKey secret, TreeHead? last)
    {
        if (state is not { Ending: LogEnding.None }) return;
        using var key = secret.Under(state.Origin);
        if (last != state.Head) state.End(LogEnding.Lost);
        else if (key.Verifier.ToString() != state.Key) state.End(LogEnding.Closed);
    }

    private InternalRow Begin(InternalLog? previous, TreeHead? last, string publicOrigin, SignerKey secret, out InternalLog state)
    {
        var now = clock.GetUtcNow();
        // Named by its moment: after a restore the same number may be given again.
        using var key = secret.Under($"{publicOrigin}/noi-bo/{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        state = new InternalLog { Id = (previous?.Id ?? 0) + 1, First = previous is null ? 0 : previous.First + previous.Size, Origin = key.Verifier.Name, Key = key.Verifier.ToString() };
        db.Set<InternalLog>().Add(state);
        var entry = previous is null ? LogEntries.Begun(now, key.Verifier) : LogEntries.Begun(now, key.Verifier, previous, previous.Ending == LogEnding.Lost, last!.Value);
        return InternalBook.EnterOwn(db, entry, now);
    }
}
