namespace DanVan.PublicLog;

/// <summary>
/// Verifies a whole log from nothing but its public files: signatures, every entry against its hash, every tile against the one above and the root, and that it continues what is remembered.
/// Streams: needs 8 KB a level and one bundle at a time. Never throws for what a log contains; what is wrong is a finding.
/// </summary>
/// <param name="source">The files.</param>
/// <param name="trust">Whose signatures count.</param>
public sealed class LogVerifier(ILogSource source, LogTrust trust)
{
    /// <summary>Reads the log's checkpoint and everything it covers.</summary>
    public async Task<LogVerification> VerifyAsync(LogVerifierOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        cancel.ThrowIfCancellationRequested();
        var file = await source.FetchAsync(LogTile.CheckpointPath, SignedNote.MaxBytes, cancel);
        if (file.State != LogFileState.Found) return Failed(LogFindings.Unread(LogTile.CheckpointPath, file));
        return SignedCheckpoint.TryParse(file.Content.Span, out var checkpoint)
            ? await VerifyAgainstAsync(checkpoint, options, cancel)
            : Failed(new(LogFindingKind.FileMalformed, LogTile.CheckpointPath));
    }

    /// <summary>Holds the log against a checkpoint that came from elsewhere: from a receipt, a witness, a newspaper.</summary>
    public async Task<LogVerification> VerifyAgainstAsync(SignedCheckpoint checkpoint, LogVerifierOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var findings = new LogFindings(options.MaxFindings);
        var judgement = trust.Judge(checkpoint);
        foreach (var problem in judgement.Problems) findings.Add(Of(problem, checkpoint));

        // A checkpoint that nobody trusted signed says nothing about the files; walking them would blame the wrong one.
        if (!judgement.Problems.All(problem => problem is CheckpointProblem.TooFewWitnesses or CheckpointProblem.CosignatureFalse)) return new(checkpoint, judgement.Cosignatures, 0, findings.All);

        var head = checkpoint.Checkpoint.Head;
        if (head.Size > options.MaxEntries)
        {
            findings.Add(new(LogFindingKind.TooMany, LogTile.CheckpointPath) { Detail = $"The log says it has {head.Size} entries; {options.MaxEntries} are the limit." });
            return new(checkpoint, judgement.Cosignatures, 0, findings.All);
        }

        Compare(options.Remembered, head, findings);
        var walk = new TreeWalk(source, head, options, findings);
        await walk.RunAsync(cancel);
        return new(checkpoint, judgement.Cosignatures, walk.EntriesRead, findings.All);
    }

    private static void Compare(TreeHead? remembered, TreeHead head, LogFindings findings)
    {
        if (remembered is not { } old) return;
        if (old.Size > head.Size)
            findings.Add(new(LogFindingKind.RolledBack, LogTile.CheckpointPath) { LeafIndex = head.Size, LeafCount = old.Size - head.Size, Detail = $"{old.Size} entries were seen, {head.Size} are left." });
        else if (old.Size == head.Size && old.Root != head.Root)
            findings.Add(new(LogFindingKind.Forked, LogTile.CheckpointPath) { LeafIndex = 0, LeafCount = old.Size, Expected = old.Root, Found = head.Root });
    }

    private static LogFinding Of(CheckpointProblem problem, SignedCheckpoint checkpoint) => problem switch
    {
        CheckpointProblem.OriginDiffers => new(LogFindingKind.OriginDiffers, LogTile.CheckpointPath) { Detail = checkpoint.Checkpoint.Origin },
        CheckpointProblem.SignatureFalse => new(LogFindingKind.SignatureFalse, LogTile.CheckpointPath),
        CheckpointProblem.CosignatureFalse => new(LogFindingKind.CosignatureFalse, LogTile.CheckpointPath),
        CheckpointProblem.TooFewWitnesses => new(LogFindingKind.TooFewWitnesses, LogTile.CheckpointPath),
        CheckpointProblem.RootOfEmptyLogFalse => new(LogFindingKind.RootDiffers, LogTile.CheckpointPath) { Expected = checkpoint.Checkpoint.Head.Root, Found = LogHashing.EmptyRoot },
        _ => new(LogFindingKind.SignatureMissing, LogTile.CheckpointPath),
    };

    private static LogVerification Failed(LogFinding finding) => new(null, [], 0, [finding]);
}
