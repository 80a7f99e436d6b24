namespace DanVan.PublicLog;

/// <summary>Whom somebody believes about a log: its keys, and how many of which witnesses must have seen a checkpoint.</summary>
/// <param name="Origin">The first line that its checkpoints must bear.</param>
/// <param name="LogKeys">Its keys; one good signature suffices, so that keys can be changed.</param>
public sealed record LogTrust(string Origin, IReadOnlyList<VerifierKey> LogKeys)
{
    /// <summary>Witnesses whose cosignatures count.</summary>
    public IReadOnlyList<VerifierKey> Witnesses { get; init; } = [];

    /// <summary>How many different witnesses must have cosigned; 0 when none must.</summary>
    public int Quorum { get; init; }

    /// <summary>Says whether a checkpoint is to be believed, and by whom it was signed and seen.</summary>
    public CheckpointJudgement Judge(SignedCheckpoint checkpoint)
    {
        var byLog = checkpoint.Note.Verify(LogKeys.Where(key => key.Type == NoteKeyType.Ed25519));
        var byWitnesses = checkpoint.Note.Verify(Witnesses.Where(key => key.Type == NoteKeyType.Cosignature));
        // One key under two names is one witness.
        var seenBy = byWitnesses.Verified.Select(v => Convert.ToHexString(v.Key.PublicKey.Span)).Distinct().Count();

        var problems = new List<CheckpointProblem>();
        if (checkpoint.Checkpoint.Origin != Origin) problems.Add(CheckpointProblem.OriginDiffers);
        if (byLog.Refused.Count > 0) problems.Add(CheckpointProblem.SignatureFalse);
        else if (byLog.Verified.Count == 0) problems.Add(CheckpointProblem.SignatureMissing);
        if (byWitnesses.Refused.Count > 0) problems.Add(CheckpointProblem.CosignatureFalse);
        if (seenBy < Quorum) problems.Add(CheckpointProblem.TooFewWitnesses);
        if (checkpoint.Checkpoint.Head.Size == 0 && checkpoint.Checkpoint.Head.Root != LogHashing.EmptyRoot) problems.Add(CheckpointProblem.RootOfEmptyLogFalse);
        return new(byLog.Verified, byWitnesses.Verified, problems);
    }
}

/// <summary>Why a checkpoint is not to be believed.</summary>
public enum CheckpointProblem
{
    /// <summary>It is of another log.</summary>
    OriginDiffers,

    /// <summary>No trusted key of the log signed it.</summary>
    SignatureMissing,

    /// <summary>A signature names the log's key and is not by it: the checkpoint was altered.</summary>
    SignatureFalse,

    /// <summary>A signature names a trusted witness and is not by it.</summary>
    CosignatureFalse,

    /// <summary>Fewer witnesses cosigned than are asked for.</summary>
    TooFewWitnesses,

    /// <summary>It has no entries and yet a root.</summary>
    RootOfEmptyLogFalse,
}

/// <summary>What trusted keys say about a checkpoint.</summary>
/// <param name="LogSignatures">Good signatures by the log.</param>
/// <param name="Cosignatures">Good cosignatures by trusted witnesses, with the time each saw it.</param>
/// <param name="Problems">Empty when the checkpoint is to be believed.</param>
public sealed record CheckpointJudgement(IReadOnlyList<VerifiedSignature> LogSignatures, IReadOnlyList<VerifiedSignature> Cosignatures, IReadOnlyList<CheckpointProblem> Problems)
{
    /// <summary>Whether the checkpoint is to be believed.</summary>
    public bool IsTrusted => Problems.Count == 0;
}
