namespace DanVan.PublicLog;

/// <summary>
/// What a witness does with a checkpoint (C2SP tlog-witness), as a function of its state: it remembers of each log the last head it cosigned, and cosigns only what continues it.
/// Keeping <see cref="WitnessVerdict.Advance"/> must be one step with having read the state (compare and swap), and must last before the cosignature leaves.
/// </summary>
public static class Witness
{
    /// <summary>Judges a request by its bytes.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="find">The witness's state: the log of an origin, or null when it does not watch it.</param>
    public static WitnessVerdict Judge(ReadOnlySpan<byte> body, Func<string, WitnessedLog?> find) =>
        AddCheckpointRequest.TryParse(body, out var request) ? Judge(request, find(request.Checkpoint.Checkpoint.Origin)) : new(WitnessAnswer.Malformed);

    /// <summary>Judges a request that was read.</summary>
    public static WitnessVerdict Judge(AddCheckpointRequest request, WitnessedLog? log)
    {
        var head = request.Checkpoint.Checkpoint.Head;
        if (log is null) return new(WitnessAnswer.UnknownLog);
        if (request.Checkpoint.Checkpoint.Origin != log.Origin) return new(WitnessAnswer.UnknownLog);

        var signatures = request.Checkpoint.Note.Verify(log.Keys.Where(key => key.Type == NoteKeyType.Ed25519));
        if (signatures.Verified.Count == 0) return new(WitnessAnswer.NotSigned);
        if (request.OldSize > head.Size) return new(WitnessAnswer.Malformed);

        if (head.Size == log.Latest.Size && head.Root != log.Latest.Root) return new(WitnessAnswer.Conflict, log.Latest.Size) { Suspicion = WitnessSuspicion.Fork, Checkpoint = request.Checkpoint };
        if (request.OldSize != log.Latest.Size)
            return new(WitnessAnswer.Conflict, log.Latest.Size) { Suspicion = head.Size < log.Latest.Size ? WitnessSuspicion.Behind : WitnessSuspicion.None, Checkpoint = request.Checkpoint };

        return IsContinuation(request, log.Latest, head)
            ? new(WitnessAnswer.Accepted, head.Size) { Checkpoint = request.Checkpoint, Advance = head }
            : new(WitnessAnswer.NotProved, log.Latest.Size) { Suspicion = WitnessSuspicion.Unproved, Checkpoint = request.Checkpoint };
    }

    private static bool IsContinuation(AddCheckpointRequest request, TreeHead latest, TreeHead head) =>
        latest.Size == 0 ? request.Proof.Count == 0 : new ConsistencyProof(latest.Size, head.Size, request.Proof).Proves(latest.Root, head.Root);
}

/// <summary>A log that a witness watches.</summary>
/// <param name="Origin">The first line of its checkpoints.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Latest">What the witness cosigned last; <see cref="TreeHead.Empty"/> when nothing yet.</param>
public sealed record WitnessedLog(string Origin, IReadOnlyList<VerifierKey> Keys, TreeHead Latest);
