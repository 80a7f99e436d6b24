using System.Net;
using System.Text;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>Whom to watch, and with what.</summary>
/// <param name="Url">The site, or its log.</param>
/// <param name="LogKey">The log's key.</param>
/// <param name="State">The file of what was cosigned last.</param>
public sealed record WitnessOrder(Uri Url, VerifierKey LogKey, string State);

/// <summary>What one look at the log came to.</summary>
public enum WitnessRound
{
    /// <summary>Cosigned, or nothing new.</summary>
    Done,

    /// <summary>It did not work this time; the log is not to blame, or nobody can tell.</summary>
    Failed,

    /// <summary>The log, by its own signature, does not continue what was cosigned before.</summary>
    Refused,
}

/// <summary>
/// Another body's witness: cosigns checkpoints of a log that continue what it cosigned before, and keeps what it cosigned before anybody learns of the signature. It trusts nothing that the server says
/// but the log's signature.
/// </summary>
public sealed class WitnessWatch(HttpClient http, SignerKey key, WitnessOrder order, TextWriter output, TimeProvider clock)
{
    private const string Door = "cosignatures";
    private const int MostTries = 3;

    // A quiet log is seen again every hour, so that people can tell a quiet log from a witness that sleeps.
    private static readonly TimeSpan _seenAgain = TimeSpan.FromHours(1);

    private string _last = "";

    /// <summary>Looks again and again, or once.</summary>
    /// <param name="every">How long it waits between two looks; null to look once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 when it cosigned or was stopped, 1 when it did not work or the log was refused.</returns>
    public async Task<int> RunAsync(TimeSpan? every, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var round = await RunOnceAsync(cancellationToken);
                if (round == WitnessRound.Refused) return 1;
                if (every is not { } pause) return round == WitnessRound.Done ? 0 : 1;
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>Looks once; again at once when the log went on meanwhile.</summary>
    public async Task<WitnessRound> RunOnceAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostTries; i++)
        {
            if (await LookAsync(cancellationToken) is { } round) return round;
        }

        return Fail("The log goes on faster than it can be cosigned; trying again.");
    }

    private async Task<WitnessRound?> LookAsync(CancellationToken cancellationToken)
    {
        var seen = SeenLog.Load(order.State) ?? throw new IOException($"{order.State} is gone.");
        var (address, source) = await LogAddress.FindAsync(http, order.Url, cancellationToken);
        if (source.Checkpoint.State != LogFileState.Found) return Fail($"{address}checkpoint: {(source.Checkpoint.State == LogFileState.Missing ? "there is none" : Printed.Safe(source.Checkpoint.Problem ?? "too large"))}.");
        if (!SignedCheckpoint.TryParse(source.Checkpoint.Content.Span, out var checkpoint)) return Fail($"{address}checkpoint is not in its format.");
        if (checkpoint.Checkpoint.Head == seen.Head && IsFresh(checkpoint)) return WitnessRound.Done;

        if (await JudgeAsync(source, checkpoint, seen, cancellationToken) is not { } verdict) return WitnessRound.Failed;
        if (verdict.Answer != WitnessAnswer.Accepted) return await RefuseAsync(verdict, checkpoint, seen, cancellationToken);

        // Of the signatures that came with it only the log's own is passed on.
        var own = checkpoint.Note.Verify([order.LogKey]).Verified.Select(v => v.Signature);
        var note = new SignedNote(checkpoint.Note.Text, [.. own, verdict.Cosign(key, clock.GetUtcNow())]);
        if (!SignedCheckpoint.TryParse(note.ToBytes(), out var cosigned)) throw new InvalidOperationException("The cosigned checkpoint cannot be written.");
        await (seen with { Checkpoint = cosigned }).SaveAsync(order.State, cancellationToken);
        return await PostAsync(new Uri(address, Door), cosigned, cancellationToken);
    }

    private bool IsFresh(SignedCheckpoint served) =>
        served.Note.Verify([key.Verifier]).Verified is [{ SeenAt: { } at }] && clock.GetUtcNow() - at < _seenAgain;

    // Null when no proof can be had.
    private async Task<WitnessVerdict?> JudgeAsync(ILogSource source, SignedCheckpoint checkpoint, SeenLog seen, CancellationToken cancellationToken)
    {
        var (old, head) = (seen.Head, checkpoint.Checkpoint.Head);
        var watched = new WitnessedLog(order.LogKey.Name, [order.LogKey], old);
        IReadOnlyList<LogHash> proof = [];
        // Before anything else is read the signature must be good: a stranger's number of entries asks for no files.
        var isSigned = new LogTrust(watched.Origin, watched.Keys).Judge(checkpoint).IsTrusted;
        try
        {
            if (isSigned && old.Size > 0 && old.Size < head.Size) proof = (await new LogReader(source, head.Size).ConsistencyAsync(old.Size, head.Size, cancellationToken)).Hashes;
        }
        catch (InvalidDataException exception)
        {
            Fail($"{Printed.Safe(exception.Message).TrimEnd('.')}, so it cannot be proved that the log of {Printed.Entries(head.Size)} continues the {Printed.Entries(old.Size)} that were cosigned.");
            return null;
        }

        return Witness.Judge(new AddCheckpointRequest(Math.Min(old.Size, head.Size), proof, checkpoint), watched);
    }

    private async Task<WitnessRound> RefuseAsync(WitnessVerdict verdict, SignedCheckpoint checkpoint, SeenLog seen, CancellationToken cancellationToken)
    {
        if (verdict.Suspicion == WitnessSuspicion.None) return Fail("The checkpoint is not signed by the log's key. Nothing was cosigned.");
        var (old, head) = (seen.Head, checkpoint.Checkpoint.Head);
        var what = verdict.Suspicion switch
        {
            WitnessSuspicion.Fork => $"Fork: the log signed two different roots for its first {Printed.Entries(old.Size)}.",
            WitnessSuspicion.Behind => $"Rollback: {Printed.Entries(old.Size)} were cosigned, and the log signs {Printed.Entries(head.Size)} again.",
            _ => $"Not proved: the log's files do not show that its {Printed.Entries(head.Size)} continue the {Printed.Entries(old.Size)} that were cosigned; its past was rewritten, or its files are damaged.",
        };
        var kept = await seen.KeepEvidenceAsync(order.State, checkpoint, what, clock.GetUtcNow(), cancellationToken);
        await output.WriteLineAsync($"{what}\nNothing was cosigned. Both signed checkpoints are kept in {kept}; publish them.");
        return WitnessRound.Refused;
    }

    // Null when the log went on meanwhile.
    private async Task<WitnessRound?> PostAsync(Uri door, SignedCheckpoint cosigned, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new StringContent(cosigned.ToString(), Encoding.UTF8, "text/plain");
            using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = body };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Conflict) return null;
            if (response.StatusCode == HttpStatusCode.Forbidden) return Fail($"The log does not know this witness. Its operator registers it by the key {key.Verifier}");
            if (!response.IsSuccessStatusCode) return Fail($"{door} answered HTTP {(int)response.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Fail($"{door}: {Printed.Safe(exception.Message)}");
        }

        var head = cosigned.Checkpoint.Head;
        await output.WriteLineAsync($"{Printed.Moment(clock.GetUtcNow())}: cosigned {Printed.Entries(head.Size)}, root {head.Root}");
        _last = "";
        return WitnessRound.Done;
    }

    // What goes on failing is said once.
    private WitnessRound Fail(string line)
    {
        if (line != _last) output.WriteLine(line);
        _last = line;
        return WitnessRound.Failed;
    }
}
