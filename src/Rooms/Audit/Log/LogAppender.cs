using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Audit.Log;

/// <summary>Gives entries their places in a log and signs it. All of it becomes true with the caller's save; before that nobody may see what was signed.</summary>
public sealed class LogAppender(AppDbContext db, TimeProvider clock)
{
    /// <summary>Appends entries that have no place yet.</summary>
    /// <exception cref="InvalidOperationException">The log has ended.</exception>
    /// <exception cref="InvalidDataException">The log's files are not those of its head.</exception>
    public async Task<SignedCheckpoint> RunAsync(LogState state, IReadOnlyList<LedgerRow> entries, SignerKey key, CancellationToken cancellationToken)
    {
        if (state.Ending != LogEnding.None) throw new InvalidOperationException("A log that has ended never grows again.");
        var writer = await LogWriter.OpenAsync(new TableLogStore(db, state.Id), state.Head, cancellationToken);
        var place = state.First + state.Size;
        var head = await writer.AppendAsync(entries.Select(e => (ReadOnlyMemory<byte>)e.Entry!), cancellationToken);
        foreach (var entry in entries) (entry.Index, entry.Entry) = (place++, null);
        var signed = new Checkpoint(state.Origin, head).Sign(key);
        state.Advance(signed, clock.GetUtcNow());
        return signed;
    }
}
