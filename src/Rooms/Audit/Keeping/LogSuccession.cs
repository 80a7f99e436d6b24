using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Keeping;

/// <summary>How another log is to begin.</summary>
/// <param name="Origin">Its name.</param>
/// <param name="KeepsKey">Whether it keeps the secret of the log before it, under the new name.</param>
/// <param name="Last">After a loss: the newest published checkpoint that is known.</param>
/// <param name="NothingKnown">After a loss: no checkpoint is known but what the database has.</param>
public sealed record NewLog(string Origin, bool KeepsKey, SignedCheckpoint? Last, bool NothingKnown);

/// <summary>
/// <c>danvan log begin</c>: another log follows the one that is. When all is well the old one ends with an entry, signed by its key, that names the new log; after a loss it cannot, and the new log's
/// first entry says what was known of the old one. The database changes in one transaction.
/// </summary>
public sealed class LogSuccession(AppDbContext db, LogView view, LogAppender appender, PublicLedger ledger, LogKeys keys, LogStops stops, LogHold hold, TimeProvider clock)
{
    private const string Needed = "Give the newest published checkpoint with --last FILE (from a witness, a newspaper, a mirror, keys/log-last-signed); or say --nothing-known when there is none.";

    /// <summary>Begins it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The log went on meanwhile; nothing happened.</exception>
    public async Task<KeeperAnswer> RunAsync(NewLog order, CancellationToken cancellationToken)
    {
        if (await db.Set<LogState>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken) is not { } old) return KeeperAnswer.Refused("The log has not begun yet; its name is set by DanVan:Audit:Origin.");
        if (await db.Set<LogState>().AnyAsync(s => s.Origin == order.Origin, cancellationToken)) return KeeperAnswer.Refused($"There was a log of the name {order.Origin} here. Take one that was never used, such as {order.Origin}-{old.Id + 1}.");

        using var oldKey = keys.Load(old.Key);
        var stop = await stops.FindAsync(old, oldKey.Verifier, cancellationToken);
        var isLoss = stop != LogStop.None;
        if (isLoss && order.Last is null && !order.NothingKnown) return KeeperAnswer.Refused($"The log is stopped ({stop}): what was published may be more than the database has. {Needed}");
        if (!isLoss && (order.Last is not null || order.NothingKnown)) return KeeperAnswer.Refused("The log is well and ends properly, with an entry signed by its key. Leave out --last and --nothing-known.");
        if (order.KeepsKey && stop == LogStop.KeyDiffers) return KeeperAnswer.Refused("The key among the keys is not the one that signed so far, so it cannot be kept. Leave out --keep-key.");
        if (order.Last is { } given && !IsSigned(given, old)) return KeeperAnswer.Refused($"The checkpoint is not signed by the log's key, {old.Key}. Nothing was changed.");

        using var newKey = order.KeepsKey ? oldKey.Under(order.Origin) : SignerKey.Generate(order.Origin, NoteKeyType.Ed25519);
        var from = old.Size;
        if (!isLoss) await appender.RunAsync(old, [ledger.Enter(LogEntries.Ended(clock.GetUtcNow(), newKey.Verifier, old.Id + 1))], oldKey, cancellationToken);
        if (old.Ending == LogEnding.None) old.End(isLoss ? LogEnding.Lost : LogEnding.Closed);
        var last = isLoss ? await LastKnownAsync(old, order.Last, cancellationToken) : old.Head;
        var (begun, signed) = await BeginAsync(old, isLoss, last, newKey, cancellationToken);

        keys.KeepNext(newKey);
        await db.SaveBeforeSeenAsync(cancellationToken);

        // Whoever finds the new log in the database puts its key in its place, so a crash from here on loses nothing.
        keys.Load(begun.Key).Dispose();
        keys.KeepLastSigned(signed);
        hold.Lift();
        await LogWriter.RemovePartialsAsync(new TableLogStore<LogFileRow>(db, old.Id), from, old.Size, cancellationToken);
        return KeeperAnswer.Done(Report(old, isLoss, last, begun, order.KeepsKey));
    }

    private static bool IsSigned(SignedCheckpoint checkpoint, LogState by) => VerifierKey.TryParse(by.Key, out var key) && new LogTrust(by.Origin, [key]).Judge(checkpoint).IsTrusted;

    // What was published last, of all that is known: brought by the operator, signed on this machine, or in the database. One that the database contradicts is named as well: it was signed.
    private async Task<TreeHead> LastKnownAsync(LogState old, SignedCheckpoint? given, CancellationToken cancellationToken)
    {
        var last = old.Head;
        foreach (var checkpoint in new[] { keys.LastSigned(), given })
        {
            if (checkpoint is null || !IsSigned(checkpoint, old)) continue;
            var head = checkpoint.Checkpoint.Head;
            if (head.Size > last.Size || head.Size <= old.Size && !await view.ContinuesAsync(old, head, cancellationToken)) last = head;
        }

        return last;
    }

    private async Task<(LogState State, SignedCheckpoint Signed)> BeginAsync(LogState old, bool isLoss, TreeHead last, SignerKey key, CancellationToken cancellationToken)
    {
        var state = new LogState { Id = old.Id + 1, First = old.First + old.Size, Origin = key.Verifier.Name, Key = key.Verifier.ToString() };
        db.Set<LogState>().Add(state);
        return (state, await appender.RunAsync(state, [ledger.Enter(LogEntries.Begun(clock.GetUtcNow(), key.Verifier, old, isLoss, last))], key, cancellationToken));
    }

    private static IEnumerable<string> Report(LogState old, bool isLoss, TreeHead last, LogState begun, bool keepsKey)
    {
        yield return !isLoss
            ? $"The log {old.Origin} ended with {KeeperAnswer.Of(old.Head)}; its last entry names the new one."
            : $"The log {old.Origin} is left as it is, with {KeeperAnswer.Of(old.Head)}; the last that is known of it is {KeeperAnswer.Of(last)}.";
        yield return $"It stays below {Links.LogFolder(old.Id)}, and receipts of it stay good.";
        yield return $"A new log began: {begun.Origin}";
        yield return $"Its key: {begun.Key}";
        yield return $"It is served at {Links.Log}, and for good below {Links.LogFolder(begun.Id)}.";
        yield return "To do now: publish the new key where the old one was (printed reports, newspapers, the Front).";
        yield return $"Tell the witnesses: each cosigns the end of the old log with --url …{Links.LogFolder(old.Id)}, then starts again with --log-key NEW, another --key and another --state, and gives you its new key to register.";
        yield return keepsKey ? "Take a backup: the key file was written anew, under the new name." : "Take a backup: the new key is in no backup yet. The old one was overwritten here; its copies in older backups could still sign in the old log's name, so let those backups go.";
    }
}
