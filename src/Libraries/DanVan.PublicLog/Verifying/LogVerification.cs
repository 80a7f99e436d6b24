namespace DanVan.PublicLog;

/// <summary>What came of verifying a log.</summary>
/// <param name="Checkpoint">The checkpoint it was held against; null when there was none to read.</param>
/// <param name="Cosignatures">Trusted witnesses that saw this checkpoint, with the time.</param>
/// <param name="EntriesRead">How many entries were hashed.</param>
/// <param name="Findings">What is wrong; nothing else counts.</param>
public sealed record LogVerification(SignedCheckpoint? Checkpoint, IReadOnlyList<VerifiedSignature> Cosignatures, long EntriesRead, IReadOnlyList<LogFinding> Findings)
{
    /// <summary>Whether the log is whole, signed, and continues what was remembered.</summary>
    public bool IsGood => Findings.Count == 0;
}

/// <summary>How to verify.</summary>
public sealed record LogVerifierOptions
{
    /// <summary>The head of an earlier visit: the log must continue it. The strongest check there is, for the log's owner cannot alter it.</summary>
    public TreeHead? Remembered { get; init; }

    /// <summary>The search ends after so many findings.</summary>
    public int MaxFindings { get; init; } = 100;

    /// <summary>Larger logs are not walked; a hostile log may sign any size.</summary>
    public long MaxEntries { get; init; } = 1L << 40;

    /// <summary>A check of each entry's content by whoever knows what the entries mean; answers null, or what is wrong with it. Called in order.</summary>
    public Func<long, ReadOnlyMemory<byte>, string?>? CheckEntry { get; init; }

    /// <summary>Told how many entries were hashed, after each bundle.</summary>
    public IProgress<long>? Progress { get; init; }
}
