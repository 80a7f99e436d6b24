using DanVan.Audit.Log;
using DanVan.PublicLog;

namespace DanVan.Audit.Keeping;

/// <summary>
/// <c>danvan log resume</c>: the operator brings the newest checkpoint that was published. Where the database has all that it covers, nothing was lost and the hold is lifted.
/// </summary>
public sealed class LogResume(LogView log, LogStops stops, LogHold hold)
{
    /// <summary>Compares and lifts the hold.</summary>
    /// <param name="newest">The newest published checkpoint.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<KeeperAnswer> RunAsync(SignedCheckpoint newest, CancellationToken cancellationToken)
    {
        if (await log.StateAsync(cancellationToken) is not { } state || !VerifierKey.TryParse(state.Key, out var key)) return KeeperAnswer.Refused("The database has no log, so nothing can be compared. " + Recover);
        if (!new LogTrust(state.Origin, [key]).Judge(newest).IsTrusted) return KeeperAnswer.Refused($"The checkpoint is not signed by the log's key, {state.Key}. Nothing was changed.");

        var head = newest.Checkpoint.Head;
        if (head.Size > state.Size) return Ahead("The checkpoint", head.Size - state.Size, state.Size);
        if (!await log.ContinuesAsync(state, head, cancellationToken))
        {
            return KeeperAnswer.Refused(
                $"The checkpoint covers {KeeperAnswer.Of(head)}, and the first {KeeperAnswer.Entries(head.Size)} of the database give another root. The log has told two stories, or the database is damaged.",
                "Nothing may be signed on. Keep the checkpoint, and begin anew with danvan log begin --origin NEW --last FILE.");
        }

        if (await stops.SignedBeyondAsync(state, cancellationToken) is { Checkpoint: var signed }) return Ahead("What this machine signed last", signed.Head.Size - state.Size, state.Size);
        if (hold.Read() is null) return KeeperAnswer.Done($"The database has all {KeeperAnswer.Entries(head.Size)} that the checkpoint covers. Nothing held the log.");
        hold.Lift();
        return KeeperAnswer.Done($"The database has all {KeeperAnswer.Entries(head.Size)} that the checkpoint covers, and {KeeperAnswer.Entries(state.Size)} in all. The log goes on.");
    }

    private const string Recover = "Bring the entries back with danvan log recover --url U or --dir D, or begin anew with danvan log begin --origin NEW --last FILE.";

    private static KeeperAnswer Ahead(string what, long missing, long size) => KeeperAnswer.Refused(
        missing > 0 ? $"{what} is ahead of the database by {KeeperAnswer.Entries(missing)}: the database has {KeeperAnswer.Entries(size)}. Signing on would tell two stories." : $"{what} is not what the database has. Signing on would tell two stories.", Recover);
}
