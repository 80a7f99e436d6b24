using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Internal;

/// <summary>
/// Holds every act of staff against the internal log, and that log against the heads that the public one holds. What it needs of an entry is kept while the log is read (some 60 bytes an act);
/// rows are read by the hundred.
/// </summary>
public sealed class InternalCheck(AppDbContext db, ActRows rows)
{
    /// <summary>The check ends after so many findings.</summary>
    public const int MostFindings = 1000;

    private const int Batch = 500;

    private readonly Dictionary<Guid, Entered> _entered = [];
    private readonly HashSet<Guid> _removed = [];
    private readonly List<InternalFinding> _findings = [];
    private long _end;

    /// <summary>Checks everything.</summary>
    public async Task<InternalVerdict> RunAsync(CancellationToken cancellationToken)
    {
        var logs = await StoredLog.VerifyAsync<InternalLog, InternalFileRow>(db, Read, cancellationToken);
        foreach (var finding in logs.SelectMany(l => l.Findings)) Add(new(InternalFault.LogBroken, null, finding.LeafIndex, $"{finding.Path}: {finding.Kind}"));

        long acts = 0;
        List<InternalFinding> gone = [];
        foreach (var batch in _entered.Where(e => !_removed.Contains(e.Key)).GroupBy(e => e.Value.Kind).SelectMany(g => g.Chunk(Batch))) acts += await CompareAsync(batch, gone, cancellationToken);
        await AddUnlessRemovedSinceAsync(gone, cancellationToken);
        foreach (var batch in _removed.Chunk(Batch)) await FindRemovedAsync(batch, cancellationToken);
        foreach (var kind in rows.Kinds.Values) await FindUnenteredAsync(kind, cancellationToken);
        var anchors = await CompareHeadsAsync(cancellationToken);
        var waiting = await db.Set<InternalRow>().LongCountAsync(e => e.Index == null, cancellationToken);
        return new(_end, acts, _removed.Count, waiting, anchors, _findings);
    }

    private void Read(InternalLog log, long index, ReadOnlyMemory<byte> entry)
    {
        var fields = LedgerEntry.Read(entry);
        var kind = Of(fields, "kind");
        _end = log.First + index + 1;
        if (index == 0 && kind == LogEntries.BegunKind) return;
        if (!Guid.TryParse(Of(fields, InternalBook.Act), out var act)) Add(new(InternalFault.LogBroken, kind, log.First + index, "entry"));
        else if (kind == InternalBook.Removed) _removed.Add(act);
        else if (kind is null || !rows.Kinds.TryGetValue(kind, out var known) || !LogHash.TryParse(Of(fields, InternalBook.Commitment), out var commitment)) Add(new(InternalFault.LogBroken, kind, log.First + index, "entry"));
        else _entered[act] = new(known.Name, commitment, log.First + index);
    }

    // Answers how many are as they were.
    private async Task<int> CompareAsync(KeyValuePair<Guid, Entered>[] batch, List<InternalFinding> differing, CancellationToken cancellationToken)
    {
        var kind = batch[0].Value.Kind;
        var good = 0;
        foreach (var (id, row) in await rows.CompareAsync(kind, Array.ConvertAll(batch, e => KeyValuePair.Create(e.Key, e.Value.Commitment)), cancellationToken))
        {
            if (row.State == ActState.Same) good++;
            else if (differing.Count < MostFindings) differing.Add(new(row.State == ActState.Missing ? InternalFault.Missing : InternalFault.Altered, kind, _entered[id].Place, $"{id:D}"));
        }

        return good;
    }

    // A row that was lawfully removed after the log had been read has its entry among those that wait, or behind the end that was read: the waiting ones are looked at first, as they only go from there to here.
    private async Task AddUnlessRemovedSinceAsync(List<InternalFinding> differing, CancellationToken cancellationToken)
    {
        if (differing.Count == 0) return;
        HashSet<string> since = [];
        await foreach (var entry in db.Set<InternalRow>().Where(e => e.Index == null).Select(e => e.Entry!).AsAsyncEnumerable().WithCancellation(cancellationToken)) Note(entry);
        foreach (var log in await db.Set<InternalLog>().AsNoTracking().Where(l => l.First + l.Size > _end).OrderBy(l => l.Id).ToListAsync(cancellationToken))
        {
            var reader = new LogReader(new TableLogStore<InternalFileRow>(db, log.Id), log.Size);
            for (var index = Math.Max(0, _end - log.First); index < log.Size; index++) Note(await reader.EntryAsync(index, cancellationToken));
        }

        foreach (var finding in differing.Where(f => !since.Contains(f.Row))) Add(finding);

        void Note(ReadOnlyMemory<byte> entry)
        {
            var fields = LedgerEntry.Read(entry);
            if (Of(fields, "kind") == InternalBook.Removed && Of(fields, InternalBook.Act) is { } act) since.Add(act);
        }
    }

    // What was done since the log was read has no place in it yet.
    private async Task FindUnenteredAsync(StaffActKind kind, CancellationToken cancellationToken)
    {
        List<Guid> strange = [];
        await foreach (var id in kind.AllAsync(db).WithCancellation(cancellationToken))
        {
            if (!_entered.ContainsKey(id)) strange.Add(id);
        }

        foreach (var batch in strange.Chunk(Batch))
        {
            var late = await db.Set<InternalRow>().Where(e => batch.Contains(e.Id) && (e.Index == null || e.Index >= _end)).Select(e => e.Id).ToHashSetAsync(cancellationToken);
            foreach (var id in batch.Where(id => !late.Contains(id))) Add(new(InternalFault.NotEntered, kind.Name, null, $"{id:D}"));
        }
    }

    private async Task FindRemovedAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        foreach (var of in ids.Where(_entered.ContainsKey).GroupBy(id => _entered[id].Kind))
        {
            foreach (var row in await rows.Kinds[of.Key].FindAsync(db, [.. of], cancellationToken)) Add(new(InternalFault.NotRemoved, of.Key, _entered[row.Id].Place, $"{row.Id:D}"));
        }
    }

    private async Task<int> CompareHeadsAsync(CancellationToken cancellationToken)
    {
        List<(string Origin, TreeHead Head, long Place)> heads = [];
        await StoredLog.VerifyAsync<LogState, LogFileRow>(db, (log, index, entry) =>
        {
            if (entry.Span.IndexOf("\"kind\":\"internal.head\""u8) < 0 || LedgerEntry.Read(entry) is not { } fields) return;
            if (Of(fields, "kind") == LogEntries.InternalHeadKind && LogHash.TryParse(Of(fields, "root"), out var root) && long.TryParse(Of(fields, "size"), CultureInfo.InvariantCulture, out var size))
                heads.Add((Of(fields, "origin")!, new(size, root), log.First + index));
        }, cancellationToken);

        var logs = await db.Set<InternalLog>().AsNoTracking().ToDictionaryAsync(l => l.Origin, cancellationToken);
        var good = 0;
        foreach (var (origin, head, place) in heads)
        {
            var log = logs.GetValueOrDefault(origin);
            // What was lost with a restore was said by the entry that began the log after it.
            if (log is { Ending: LogEnding.Lost } && head.Size > log.Size) continue;
            if (log is not null && await RootAsync(log, head.Size, cancellationToken) == head.Root) good++;
            else Add(new(InternalFault.Rewritten, LogEntries.InternalHeadKind, place, origin));
        }

        return good;
    }

    private async Task<LogHash?> RootAsync(InternalLog log, long size, CancellationToken cancellationToken)
    {
        try
        {
            return size > log.Size ? null : await new LogReader(new TableLogStore<InternalFileRow>(db, log.Id), log.Size).RootAsync(size, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Add(InternalFinding finding)
    {
        if (_findings.Count < MostFindings) _findings.Add(finding);
    }

    private static string? Of(IReadOnlyList<(string Name, string Value)>? fields, string name) => fields?.FirstOrDefault(f => f.Name == name).Value;

    private readonly record struct Entered(string Kind, LogHash Commitment, long Place);
}
