using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>An entry as people read it.</summary>
/// <param name="Log">The log it stands in.</param>
/// <param name="Index">Its number there.</param>
/// <param name="Kind">What kind of act.</param>
/// <param name="Fields">Its fields in order, without kind and version.</param>
/// <param name="Text">The bytes as they were hashed.</param>
public sealed record LogLine(LogState Log, long Index, string Kind, IReadOnlyList<(string Name, string Value)> Fields, string Text)
{
    /// <summary>Its place, counted over all logs.</summary>
    public long Place => Log.First + Index;
}

/// <summary>Where an entry stands.</summary>
/// <param name="Log">The log.</param>
/// <param name="Index">The entry's number there.</param>
public sealed record LogPlace(LogState Log, long Index);

/// <summary>Reads the log as it was last signed, and those that came before it.</summary>
public sealed class LogView(AppDbContext db)
{
    // One for each log, for what they read once.
    private readonly Dictionary<int, TableLogStore<LogFileRow>> _stores = [];

    /// <summary>Where the log stands that goes on; null before its first checkpoint.</summary>
    public Task<LogState?> StateAsync(CancellationToken cancellationToken) => States.OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Where a log stands, by its number; null when there is none.</summary>
    public Task<LogState?> StateAsync(int log, CancellationToken cancellationToken) => States.SingleOrDefaultAsync(s => s.Id == log, cancellationToken);

    /// <summary>Where a log stands, by its name; null when it is not one of ours.</summary>
    public Task<LogState?> StateOfAsync(string origin, CancellationToken cancellationToken) => States.SingleOrDefaultAsync(s => s.Origin == origin, cancellationToken);

    /// <summary>All logs, the newest first.</summary>
    public Task<List<LogState>> AllAsync(CancellationToken cancellationToken) => States.OrderByDescending(s => s.Id).ToListAsync(cancellationToken);

    /// <summary>A log's signed checkpoint with whatever witnesses cosigned it; null before the first.</summary>
    public async Task<SignedCheckpoint?> CheckpointAsync(LogState? state, CancellationToken cancellationToken)
    {
        if (state is null || !SignedCheckpoint.TryParse(state.Checkpoint, out var checkpoint)) return null;
        var lines = await db.Set<LogCosignature>().Where(c => c.Log == state.Id && c.Size == state.Size).Join(db.Set<LogWitness>().Where(w => w.RemovedAt == null), c => c.WitnessId, w => w.Id, (c, w) => new { w.Id, c.Line })
            .OrderBy(c => c.Id).Select(c => c.Line).ToListAsync(cancellationToken);
        return lines.Aggregate(checkpoint, (note, line) => NoteSignature.TryParse(line, out var cosignature) ? note.With(cosignature) : note);
    }

    /// <summary>Entries, newest first, before a place, from one log on into those before it.</summary>
    public async Task<IReadOnlyList<LogLine>> BeforeAsync(long before, int count, CancellationToken cancellationToken)
    {
        var logs = await AllAsync(cancellationToken);
        var end = logs.Count == 0 ? 0 : logs[0].First + logs[0].Size;
        var last = Math.Clamp(before, 0, end);
        return await LinesAsync(logs, Enumerable.Range(1, (int)Math.Min(count, last)).Select(i => last - i), cancellationToken);
    }

    /// <summary>The entries of one record, newest first, before a place.</summary>
    public async Task<IReadOnlyList<LogLine>> OfRecordAsync(string code, long before, int count, CancellationToken cancellationToken)
    {
        var places = await db.Set<LedgerRow>().Where(e => e.Code == code && e.Index < before).OrderByDescending(e => e.Index).Select(e => e.Index!.Value).Take(count).ToListAsync(cancellationToken);
        return await LinesAsync(await AllAsync(cancellationToken), places, cancellationToken);
    }

    /// <summary>One entry; null beyond the log's end.</summary>
    public async Task<LogLine?> FindAsync(LogState state, long index, CancellationToken cancellationToken) =>
        index < 0 || index >= state.Size ? null : Line(state, index, await new LogReader(StoreOf(state), state.Size).EntryAsync(index, cancellationToken));

    /// <summary>Where an entry stands; null when no log has it, or not yet.</summary>
    public async Task<LogPlace?> PlaceOfAsync(LogHash leaf, CancellationToken cancellationToken)
    {
        var bytes = leaf.ToArray();
        var place = await db.Set<LedgerRow>().Where(e => e.LeafHash == bytes && e.Index != null).OrderBy(e => e.Index).Select(e => e.Index).FirstOrDefaultAsync(cancellationToken);
        return place is { } known && await States.Where(s => s.First <= known).OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken) is { } log ? new(log, known - log.First) : null;
    }

    /// <summary>The proof of an entry against its log's newest checkpoint, with whatever the receipt carries beside it.</summary>
    public async Task<LogReceipt?> ProofAsync(LogPlace place, ReadOnlyMemory<byte> extra, CancellationToken cancellationToken)
    {
        if (await CheckpointAsync(place.Log, cancellationToken) is not { Checkpoint.Head.Size: var size } checkpoint || place.Index < 0 || place.Index >= size) return null;
        return new(await new LogReader(StoreOf(place.Log), size).InclusionAsync(place.Index, size, cancellationToken), checkpoint, extra);
    }

    /// <summary>Whether a log, as it is here, continues what it was.</summary>
    public async Task<bool> ContinuesAsync(LogState state, TreeHead then, CancellationToken cancellationToken) =>
        then.Size <= state.Size && await new LogReader(StoreOf(state), state.Size).RootAsync(then.Size, cancellationToken) == then.Root;

    private IQueryable<LogState> States => db.Set<LogState>().AsNoTracking();

    private TableLogStore<LogFileRow> StoreOf(LogState state)
    {
        if (!_stores.TryGetValue(state.Id, out var store)) _stores[state.Id] = store = new(db, state.Id);
        return store;
    }

    private async Task<IReadOnlyList<LogLine>> LinesAsync(List<LogState> newestFirst, IEnumerable<long> places, CancellationToken cancellationToken)
    {
        var lines = new List<LogLine>();
        foreach (var place in places)
        {
            var log = newestFirst.Find(s => s.First <= place)!;
            if (await FindAsync(log, place - log.First, cancellationToken) is { } line) lines.Add(line);
        }

        return lines;
    }

    private static LogLine Line(LogState log, long index, ReadOnlyMemory<byte> entry)
    {
        var fields = LedgerEntry.Read(entry) ?? throw new InvalidDataException($"Entry {index} of the log is not in its format.");
        return new(log, index, fields.Single(f => f.Name == "kind").Value, [.. fields.Where(f => f.Name is not ("kind" or "v"))], System.Text.Encoding.ASCII.GetString(entry.Span));
    }
}
