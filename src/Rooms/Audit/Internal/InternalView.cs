using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Internal;

/// <summary>An entry of the internal log as the auditor reads it, with what its row says now.</summary>
/// <param name="Place">Its place, counted over all internal logs.</param>
/// <param name="Kind">What kind of act; null when its bytes are not in the format.</param>
/// <param name="At">When, as it was entered.</param>
/// <param name="Act">The row's id; null for what the log says about itself.</param>
/// <param name="State">How the row stands to it; null when there is nothing to compare.</param>
/// <param name="Says">What the row says, without id and instant; empty when it is not there.</param>
/// <param name="Text">The bytes as they were hashed.</param>
public sealed record InternalLine(long Place, string? Kind, DateTimeOffset? At, Guid? Act, ActState? State, IReadOnlyList<(string Name, string Value)> Says, string Text)
{
    /// <summary>Who did it; null for the house itself, or where the row is not there.</summary>
    public AccountId? By => Says.FirstOrDefault(f => f.Name == "by").Value is { } id ? AccountId.From(Guid.Parse(id)) : null;
}

/// <summary>Reads the internal logs for the auditor.</summary>
public sealed class InternalView(AppDbContext db, ActRows rows)
{
    /// <summary>All internal logs, the newest first.</summary>
    public Task<List<InternalLog>> LogsAsync(CancellationToken cancellationToken) => db.Set<InternalLog>().AsNoTracking().OrderByDescending(s => s.Id).ToListAsync(cancellationToken);

    /// <summary>How many acts have no place yet.</summary>
    public Task<long> WaitingAsync(CancellationToken cancellationToken) => db.Set<InternalRow>().LongCountAsync(e => e.Index == null, cancellationToken);

    /// <summary>Checks that were made, the newest first, before an instant.</summary>
    public Task<List<InternalCheckRow>> ChecksAsync(DateTimeOffset before, int count, CancellationToken cancellationToken) =>
        db.Set<InternalCheckRow>().AsNoTracking().Where(c => c.At < before).OrderByDescending(c => c.At).Take(count).ToListAsync(cancellationToken);

    /// <summary>The newest check; null when there was none.</summary>
    public Task<InternalCheckRow?> LastCheckAsync(CancellationToken cancellationToken) => db.Set<InternalCheckRow>().AsNoTracking().OrderByDescending(c => c.At).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Entries, newest first, before a place, from one log on into those before it.</summary>
    public async Task<IReadOnlyList<InternalLine>> BeforeAsync(long before, int count, CancellationToken cancellationToken)
    {
        var logs = await LogsAsync(cancellationToken);
        var last = Math.Clamp(before, 0, logs.Count == 0 ? 0 : logs[0].First + logs[0].Size);
        List<(long Place, ReadOnlyMemory<byte> Entry)> entries = [];
        Dictionary<int, LogReader> readers = [];
        for (var place = last - 1; place >= Math.Max(0, last - count); place--)
        {
            var log = logs.Find(s => s.First <= place)!;
            if (!readers.TryGetValue(log.Id, out var reader)) readers[log.Id] = reader = new(new TableLogStore<InternalFileRow>(db, log.Id), log.Size);
            entries.Add((place, await reader.EntryAsync(place - log.First, cancellationToken)));
        }

        return await LinesAsync(entries, cancellationToken);
    }

    private async Task<IReadOnlyList<InternalLine>> LinesAsync(List<(long Place, ReadOnlyMemory<byte> Bytes)> entries, CancellationToken cancellationToken)
    {
        var read = entries.ConvertAll(e => new Read(e.Place, LedgerEntry.Read(e.Bytes), System.Text.Encoding.UTF8.GetString(e.Bytes.Span)));
        Dictionary<Guid, ActRow> acts = [];
        foreach (var kind in read.Where(e => e is { Act: not null, Commitment: not null, Kind: { } name } && rows.Kinds.ContainsKey(name)).GroupBy(e => e.Kind!))
        {
            foreach (var (id, row) in await rows.CompareAsync(kind.Key, [.. kind.Select(e => KeyValuePair.Create(e.Act!.Value, e.Commitment!.Value))], cancellationToken)) acts[id] = row;
        }

        return read.ConvertAll(e => Line(e, e.Act is { } id && e.Commitment is not null && acts.TryGetValue(id, out var act) ? act : null));
    }

    private static InternalLine Line(Read entry, ActRow? act)
    {
        var says = act?.Row?.ToAct() is { } record ? LedgerEntry.Read(record.ToBytes())!.Where(f => f.Name is not ("kind" or "v" or "id" or "at")).ToList() : [];
        DateTimeOffset? at = DateTimeOffset.TryParse(entry.Of("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
        return new(entry.Place, entry.Kind, at, entry.Act, act?.State, says, entry.Text);
    }

    private sealed record Read(long Place, IReadOnlyList<(string Name, string Value)>? Fields, string Text)
    {
        public string? Kind => Of("kind");

        public Guid? Act => Guid.TryParse(Of(InternalBook.Act), out var id) ? id : null;

        public LogHash? Commitment => LogHash.TryParse(Of(InternalBook.Commitment), out var hash) ? hash : null;

        public string? Of(string name) => Fields?.FirstOrDefault(f => f.Name == name).Value;
    }
}
