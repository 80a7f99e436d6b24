using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>What to verify, and whom to believe.</summary>
public sealed record VerifyOrder
{
    /// <summary>The site, or its log; null for a folder.</summary>
    public Uri? Url { get; init; }

    /// <summary>A folder with the log's files; null for a site.</summary>
    public string? Folder { get; init; }

    /// <summary>The log's key as it was got elsewhere.</summary>
    public VerifierKey? Key { get; init; }

    /// <summary>Witnesses that count.</summary>
    public IReadOnlyList<VerifierKey> Witnesses { get; init; } = [];

    /// <summary>How many of them must have cosigned.</summary>
    public int Quorum { get; init; }

    /// <summary>The file of what was seen last; null to remember nothing.</summary>
    public string? State { get; init; }
}

/// <summary>Verifies a whole log from nothing but its public files and says what is wrong with it.</summary>
public sealed class LogVerify(HttpClient http, TextWriter output, TimeProvider clock, IProgress<long>? progress = null)
{
    private const int MostShown = 10;

    private Uri? _address;

    /// <summary>Runs it.</summary>
    /// <returns>0 when the log is good, 1 when anything is wrong.</returns>
    public async Task<int> RunAsync(VerifyOrder order, CancellationToken cancellationToken)
    {
        var seen = order.State is { } state ? SeenLog.Load(state) : null;
        if (seen is not null && order.Key is { } given && !given.Equals(seen.Key)) return Say($"Wrong: {order.State} remembers a log with another key, {Printed.Safe(seen.Key.ToString())}. Give each log a state file of its own.");

        var source = await OpenAsync(order, cancellationToken);
        var key = order.Key ?? seen?.Key;
        if (key is null && source.Checkpoint.State == LogFileState.Found && SignedCheckpoint.TryParse(source.Checkpoint.Content.Span, out var checkpoint))
        {
            (key, var problem) = await OwnKeyAsync(source, checkpoint.Checkpoint.Head.Size, cancellationToken);
            if (key is null) return Say($"Wrong: {problem}");
        }

        if (key is not null) Say(Known(key, order, seen));
        var story = new LogStory();
        var trust = new LogTrust(key?.Name ?? "", key is null ? [] : [key]) { Witnesses = order.Witnesses, Quorum = order.Quorum };
        var options = new LogVerifierOptions { Remembered = seen?.Checkpoint is null ? null : seen.Head, CheckEntry = key is null ? null : (index, entry) => story.Problem(index, entry, key), Progress = progress };
        var result = await new LogVerifier(source, trust).VerifyAsync(options, cancellationToken);
        if (result.Checkpoint is { } signed) Say($"Signed: {Printed.Entries(signed.Checkpoint.Head.Size)}, root {signed.Checkpoint.Head.Root}");
        foreach (var witness in result.Cosignatures) Say($"Witness: {Printed.Safe(witness.Key.Name)} saw this checkpoint at {Printed.Moment(witness.SeenAt!.Value)}");

        if (!result.IsGood) return await WrongAsync(result, source, key, order, seen, cancellationToken);
        if (seen?.Checkpoint is not null) Say($"Continues: the {Printed.Entries(seen.Head.Size)} remembered in {order.State}");
        if (order.State is { } path) await new SeenLog(key!, result.Checkpoint).SaveAsync(path, cancellationToken);
        Say($"Good: {Printed.Entries(result.EntriesRead)} read; every entry, every hash and the signature agree.");
        foreach (var line in story.Lines(_address)) Say(line);
        return 0;
    }

    private async Task<PinnedCheckpoint> OpenAsync(VerifyOrder order, CancellationToken cancellationToken)
    {
        if (order.Folder is { } folder)
        {
            Say($"Log: {Path.GetFullPath(folder)}");
            return await PinnedCheckpoint.OpenAsync(new DirectoryLogStore(folder), cancellationToken);
        }

        var (address, source) = await LogAddress.FindAsync(http, order.Url!, cancellationToken);
        Say($"Log: {address}");
        _address = address;
        return source;
    }

    private static async Task<(VerifierKey? Key, string Problem)> OwnKeyAsync(ILogSource source, long size, CancellationToken cancellationToken)
    {
        const string Remedy = "so its key is not known and nothing could be verified. Give the key with --key.";
        try
        {
            if (size == 0) return (null, $"the log has no entries, {Remedy}");
            return EntryCheck.KeyOf(await new LogReader(source, size).EntryAsync(0, cancellationToken)) is { } key ? (key, "") : (null, $"entry 0, field key: the first entry does not name the log's key, {Remedy}");
        }
        catch (InvalidDataException exception)
        {
            return (null, $"{Printed.Safe(exception.Message).TrimEnd('.')}, {Remedy}");
        }
    }

    private static string Known(VerifierKey key, VerifyOrder order, SeenLog? seen) =>
        order.Key is not null ? $"Key: {Printed.Safe(key.ToString())}"
        : seen is not null ? $"Key, as remembered in {order.State}: {Printed.Safe(key.ToString())}"
        : $"Key not checked: {Printed.Safe(key.ToString())}\n  The log itself names this key. Compare it with one that you got elsewhere, and give that with --key.";

    private async Task<int> WrongAsync(LogVerification result, ILogSource source, VerifierKey? key, VerifyOrder order, SeenLog? seen, CancellationToken cancellationToken)
    {
        foreach (var finding in result.Findings) Say($"Wrong: {FindingWords.Of(finding)}");
        foreach (var altered in result.Findings.Where(f => f.Kind == LogFindingKind.EntryAltered).Take(MostShown))
            await ShowAsync(source, altered.LeafIndex!.Value, result.Checkpoint!.Checkpoint.Head.Size, cancellationToken);
        if (seen?.Checkpoint is not null && result.Findings.FirstOrDefault(f => f.Kind is LogFindingKind.Forked or LogFindingKind.RolledBack) is { } turned)
            Say($"Both signed checkpoints are kept in {await seen.KeepEvidenceAsync(order.State!, result.Checkpoint!, FindingWords.Of(turned), clock.GetUtcNow(), cancellationToken)}; publish them.");
        if (result.Findings.Any(f => f.Kind == LogFindingKind.OriginDiffers) && await FollowerAsync(source, key!, result.Checkpoint!.Checkpoint.Head.Size, cancellationToken) is { } told) Say(told);
        return Say(result.Findings.Count == 1 ? "1 thing is wrong." : $"{result.Findings.Count} things are wrong.");
    }

    // Another log at the address, which says that it follows the one that was asked for.
    private async Task<string?> FollowerAsync(ILogSource source, VerifierKey key, long size, CancellationToken cancellationToken)
    {
        try
        {
            return size == 0 ? null : LogStory.Follower(await new LogReader(source, size).EntryAsync(0, cancellationToken), key, _address);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task ShowAsync(ILogSource source, long index, long size, CancellationToken cancellationToken)
    {
        try
        {
            Say($"  entry {index} reads now: {Printed.Safe(await new LogReader(source, size).EntryAsync(index, cancellationToken))}");
        }
        catch (InvalidDataException)
        {
            // Served once and then no more; the finding stands.
        }
    }

    private int Say(string line)
    {
        output.WriteLine(line);
        return 1;
    }
}
