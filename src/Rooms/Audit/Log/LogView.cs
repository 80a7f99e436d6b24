using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>An entry as people read it.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Kind">What kind of act.</param>
/// <param name="Fields">Its fields in order, without kind and version.</param>
/// <param name="Text">The bytes as they were hashed.</param>
public sealed record LogLine(long Index, string Kind, IReadOnlyList<(string Name, string Value)> Fields, string Text);

/// <summary>Reads the log as it was last signed.</summary>
public sealed class LogView(AppDbContext db, TableLogStore store)
{
    /// <summary>Where the log stands; null before its first checkpoint.</summary>
    public Task<LogState?> StateAsync(CancellationToken cancellationToken) => db.Set<LogState>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The signed checkpoint with whatever witnesses cosigned it; null before the first.</summary>
    public async Task<SignedCheckpoint?> CheckpointAsync(CancellationToken cancellationToken)
    {
        if (await StateAsync(cancellationToken) is not { } state || !SignedCheckpoint.TryParse(state.Checkpoint, out var checkpoint)) return null;
        var lines = await db.Set<LogCosignature>().Where(c => c.Size == state.Size).Join(db.Set<LogWitness>().Where(w => w.RemovedAt == null), c => c.WitnessId, w => w.Id, (c, w) => new { w.Id, c.Line })
            .OrderBy(c => c.Id).Select(c => c.Line).ToListAsync(cancellationToken);
        return lines.Aggregate(checkpoint, (note, line) => NoteSignature.TryParse(line, out var cosignature) ? note.With(cosignature) : note);
    }

    /// <summary>Entries, newest first, before a place.</summary>
    public async Task<IReadOnlyList<LogLine>> BeforeAsync(LogState state, long before, int count, CancellationToken cancellationToken)
    {
        var reader = new LogReader(store, state.Size);
        var lines = new List<LogLine>();
        for (var index = Math.Clamp(before, 0, state.Size) - 1; index >= 0 && lines.Count < count; index--) lines.Add(Line(index, await reader.EntryAsync(index, cancellationToken)));
        return lines;
    }

    /// <summary>The entries of one record, newest first, before a place.</summary>
    public async Task<IReadOnlyList<LogLine>> OfRecordAsync(LogState state, string code, long before, int count, CancellationToken cancellationToken)
    {
        var places = await db.Set<LedgerRow>().Where(e => e.Code == code && e.Index < before).OrderByDescending(e => e.Index).Select(e => e.Index!.Value).Take(count).ToListAsync(cancellationToken);
        var reader = new LogReader(store, state.Size);
        var lines = new List<LogLine>();
        foreach (var index in places.Where(i => i < state.Size)) lines.Add(Line(index, await reader.EntryAsync(index, cancellationToken)));
        return lines;
    }

    /// <summary>One entry; null beyond the log's end.</summary>
    public async Task<LogLine?> FindAsync(LogState state, long index, CancellationToken cancellationToken) =>
        index < 0 || index >= state.Size ? null : Line(index, await new LogReader(store, state.Size).EntryAsync(index, cancellationToken));

    /// <summary>Where an entry stands; null when the log does not have it, or not yet.</summary>
    public Task<long?> PlaceOfAsync(LogHash leaf, CancellationToken cancellationToken)
    {
        var bytes = leaf.ToArray();
        return db.Set<LedgerRow>().Where(e => e.LeafHash == bytes && e.Index != null).OrderBy(e => e.Index).Select(e => e.Index).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The proof of an entry against the current checkpoint, with whatever the receipt carries beside it.</summary>
    public async Task<LogReceipt?> ProofAsync(long index, ReadOnlyMemory<byte> extra, CancellationToken cancellationToken)
    {
        if (await CheckpointAsync(cancellationToken) is not { Checkpoint.Head.Size: var size } checkpoint || index < 0 || index >= size) return null;
        return new(await new LogReader(store, size).InclusionAsync(index, size, cancellationToken), checkpoint, extra);
    }

    private static LogLine Line(long index, ReadOnlyMemory<byte> entry)
    {
        var fields = LedgerEntry.Read(entry) ?? throw new InvalidDataException($"Entry {index} of the log is not in its format.");
        return new(index, fields.Single(f => f.Name == "kind").Value, [.. fields.Where(f => f.Name is not ("kind" or "v"))], System.Text.Encoding.ASCII.GetString(entry.Span));
    }
}
