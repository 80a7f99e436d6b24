using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Audit.Log;

/// <summary>Gives entries their places in a log and signs it. All of it becomes true with the caller's save; before that nobody may see what was signed.</summary>
public sealed class LogAppender(AppDbContext db, TimeProvider clock)
{
    /// <summary>Appends entries that have no place yet to a public log.</summary>
    /// <inheritdoc cref="AppendAsync" path="/exception" />
    public Task<SignedCheckpoint> RunAsync(LogState state, IReadOnlyList<LedgerRow> entries, SignerKey key, CancellationToken cancellationToken) =>
        AppendAsync<LogFileRow>(state, [.. entries.Select(e => e.Entry!)], (i, place) => (entries[i].Index, entries[i].Entry) = (place, null), key, cancellationToken);

    /// <summary>Appends entries that have no place yet to an internal log.</summary>
    /// <inheritdoc cref="AppendAsync" path="/exception" />
    public Task<SignedCheckpoint> RunAsync(InternalLog state, IReadOnlyList<InternalRow> entries, SignerKey key, CancellationToken cancellationToken) =>
        AppendAsync<InternalFileRow>(state, [.. entries.Select(e => e.Entry!)], (i, place) => (entries[i].Index, entries[i].Entry) = (place, null), key, cancellationToken);

    /// <exception cref="InvalidOperationException">The log has ended.</exception>
    /// <exception cref="InvalidDataException">The log's files are not those of its head.</exception>
    private async Task<SignedCheckpoint> AppendAsync<TFile>(SignedLog state, IReadOnlyList<byte[]> entries, Action<int, long> place, SignerKey key, CancellationToken cancellationToken) where TFile : StoredLogFile, new()
    {
        if (state.Ending != LogEnding.None) throw new InvalidOperationException("A log that has ended never grows again.");
        var writer = await LogWriter.OpenAsync(new TableLogStore<TFile>(db, state.Id), state.Head, cancellationToken);
        var head = await writer.AppendAsync(entries.Select(e => (ReadOnlyMemory<byte>)e), cancellationToken);
        for (var i = 0; i < entries.Count; i++) place(i, state.First + state.Size + i);
        var signed = new Checkpoint(state.Origin, head).Sign(key);
        state.Advance(signed, clock.GetUtcNow());
        return signed;
    }
}
