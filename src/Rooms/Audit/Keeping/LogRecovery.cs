using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Core.Codes;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Keeping;

/// <summary>
/// <c>danvan log recover</c>: a copy of the log has entries that the database lost. They come back byte for byte, in one transaction; what waits here and is one of them gets its place and is not entered
/// a second time.
/// </summary>
public sealed class LogRecovery(AppDbContext db, LogView view, PublicLedger ledger, LogKeys keys, LogStops stops, LogHold hold, TimeProvider clock)
{
    /// <summary>Brings the missing entries back.</summary>
    /// <param name="copy">The copy's files.</param>
    /// <param name="cancellationToken">Ends it; nothing has happened then.</param>
    /// <exception cref="DbUpdateConcurrencyException">The log went on meanwhile; nothing happened.</exception>
    public async Task<KeeperAnswer> RunAsync(ILogSource copy, CancellationToken cancellationToken)
    {
        var (state, key) = await TargetAsync(copy, cancellationToken);
        if (key is null) return KeeperAnswer.Refused("The database has no log and there is no key among the keys, so nothing is known by which the copy could be verified.");

        var verified = await new LogVerifier(copy, new LogTrust(key.Name, [key])).VerifyAsync(new() { Remembered = state.Head.Size == 0 ? null : state.Head }, cancellationToken);
        if (!verified.IsGood) return KeeperAnswer.Refused([$"The copy is not good, or does not continue what the database has ({KeeperAnswer.Of(state.Head)}). Nothing was changed.", .. verified.Findings.Select(f => $"  {f}")]);
        var head = verified.Checkpoint!.Checkpoint.Head;
        if (head.Size == state.Size) return Finish(state, await stops.SignedBeyondAsync(state, cancellationToken), ["The copy has what the database has; nothing is missing."]);

        var entries = await new LogMirror(copy).EntriesAsync(state.Size, head.Size, cancellationToken);
        var lost = await AppendAsync(state, entries, Own(verified.Checkpoint, key), cancellationToken);
        if (LedgerEntry.Read(entries[^1])?.FirstOrDefault(f => f.Name == "kind").Value == LogEntries.EndedKind) state.End(LogEnding.Closed);
        // Asked before the last checkpoint is kept: this machine may have signed more than the copy has.
        var beyond = await stops.SignedBeyondAsync(state, cancellationToken);
        await db.SaveBeforeSeenAsync(cancellationToken);

        if (beyond is null) keys.KeepLastSigned(Own(verified.Checkpoint, key));
        return Finish(state, beyond, Report(entries.Count, lost, state));
    }

    // The log that goes on; where it ended with an entry that names its successor, and the copy is that one's, the successor.
    private async Task<(LogState State, VerifierKey? Key)> TargetAsync(ILogSource copy, CancellationToken cancellationToken)
    {
        var state = await db.Set<LogState>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        if (state is { Ending: LogEnding.None }) return (state, KeyOf(state.Key));
        var key = state is null ? keys.Existing() : await SuccessorAsync(state, cancellationToken);
        if (state is not null && (key is null || await OriginAsync(copy, cancellationToken) != key.Name)) return (state, KeyOf(state.Key));
        var next = new LogState { Id = (state?.Id ?? 0) + 1, First = state is null ? 0 : state.First + state.Size, Origin = key?.Name ?? "", Key = key?.ToString() ?? "" };
        if (key is not null) db.Set<LogState>().Add(next);
        return (next, key);
    }

    private async Task<VerifierKey?> SuccessorAsync(LogState ended, CancellationToken cancellationToken) =>
        ended.Ending == LogEnding.Closed && await view.FindAsync(ended, ended.Size - 1, cancellationToken) is { } last ? KeyOf(last.Fields.FirstOrDefault(f => f.Name == "nextKey").Value) : null;

    private static async Task<string?> OriginAsync(ILogSource copy, CancellationToken cancellationToken) =>
        await copy.FetchAsync(LogTile.CheckpointPath, SignedNote.MaxBytes, cancellationToken) is { State: LogFileState.Found } file && SignedCheckpoint.TryParse(file.Content.Span, out var checkpoint) ? checkpoint.Checkpoint.Origin : null;

    private static VerifierKey? KeyOf(string? text) => VerifierKey.TryParse(text, out var key) && key.Type == NoteKeyType.Ed25519 ? key : null;

    // Of the signatures only the log's own stands in the state.
    private static SignedCheckpoint Own(SignedCheckpoint checkpoint, VerifierKey key)
    {
        var note = new SignedNote(checkpoint.Note.Text, [.. checkpoint.Note.Verify([key]).Verified.Select(v => v.Signature)]);
        return SignedCheckpoint.TryParse(note.ToBytes(), out var own) ? own : throw new InvalidOperationException("The verified checkpoint cannot be written.");
    }

    // Answers the entries of which nothing waits here: what they tell of was lost.
    private async Task<List<(string Kind, string? Code)>> AppendAsync(LogState state, List<ReadOnlyMemory<byte>> entries, SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var writer = await LogWriter.OpenAsync(new TableLogStore<LogFileRow>(db, state.Id), state.Head, cancellationToken);
        if (await writer.AppendAsync(entries, cancellationToken) != checkpoint.Checkpoint.Head) throw new InvalidDataException("The copy changed while it was read. Nothing was changed here.");

        var waiting = (await db.Set<LedgerRow>().Where(e => e.Index == null).OrderBy(e => e.Id).ToListAsync(cancellationToken)).ToLookup(e => new LogHash(e.LeafHash)).ToDictionary(e => e.Key, e => new Queue<LedgerRow>(e));
        var lost = new List<(string Kind, string? Code)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var leaf = LogHashing.Leaf(entries[i].Span);
            if (waiting.GetValueOrDefault(leaf) is not { Count: > 0 } same)
            {
                var fields = LedgerEntry.Read(entries[i]) ?? [];
                var code = PublicCode.TryParse(fields.FirstOrDefault(f => f.Name == "code").Value, out var known) ? known.Value : null;
                lost.Add((fields.FirstOrDefault(f => f.Name == "kind").Value ?? "?", code));
                same = new([ledger.Find(leaf, code)]);
            }

            var placed = same.Dequeue();
            (placed.Index, placed.Entry) = (state.First + state.Size + i, null);
        }

        state.Advance(checkpoint, clock.GetUtcNow());
        return lost;
    }

    private static IEnumerable<string> Report(int count, List<(string Kind, string? Code)> lost, LogState state)
    {
        yield return $"{KeeperAnswer.Entries(count)} came back; the log has {KeeperAnswer.Of(state.Head)}.";
        yield return $"Of {count - lost.Count} the record is here.";
        if (lost.Count == 0) yield break;
        yield return $"Of {lost.Count} the record was lost with what was not in the backup. Tell those concerned:";
        foreach (var of in lost.Where(t => t.Code is not null).GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal)) yield return $"  {of.Key}: {string.Join(", ", of.CountBy(t => t.Kind).Select(k => k.Value == 1 ? k.Key : string.Create(CultureInfo.InvariantCulture, $"{k.Key} ({k.Value} times)")))}";
        foreach (var of in lost.Where(t => t.Code is null).GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) yield return string.Create(CultureInfo.InvariantCulture, $"  without a code: {of.Key}, {of.Count()} times");
    }

    private KeeperAnswer Finish(LogState state, SignedCheckpoint? beyond, IEnumerable<string> lines)
    {
        if (beyond is { Checkpoint: var signed })
        {
            return KeeperAnswer.Refused([.. lines, $"This machine has signed {KeeperAnswer.Of(signed.Head)}, of {signed.Origin}, and the database does not have that. Nothing is signed on.",
                "Look for a newer copy; where there is none, begin anew with danvan log begin --origin NEW --last FILE (keys/log-last-signed is such a file)."]);
        }

        hold.Lift();
        return KeeperAnswer.Done([.. lines, state.Ending == LogEnding.None ? "The log goes on." : "This log has ended, and another one follows it: recover that one, too."]);
    }
}
