namespace DanVan.Audit.Internal;

/// <summary>What may be wrong with the internal log, or with what it holds.</summary>
public enum InternalFault
{
    /// <summary>The log's own files do not verify.</summary>
    LogBroken = 1,

    /// <summary>A row says something else than when it was entered.</summary>
    Altered,

    /// <summary>A row is gone, and no entry says that it was lawfully removed.</summary>
    Missing,

    /// <summary>A row has no entry: it was put in past the log.</summary>
    NotEntered,

    /// <summary>A row is there although an entry says that it was removed.</summary>
    NotRemoved,

    /// <summary>The public log holds another head of the internal log: it was rewritten afterwards.</summary>
    Rewritten,
}

/// <summary>Something that is wrong.</summary>
/// <param name="Fault">What.</param>
/// <param name="Kind">The kind of act; null for what concerns the log as a whole.</param>
/// <param name="Place">The entry's place, counted over all internal logs; null when it has none.</param>
/// <param name="Row">The row's id, or the place in the log's files.</param>
public sealed record InternalFinding(InternalFault Fault, string? Kind, long? Place, string Row);

/// <summary>What came of holding all acts of staff against the internal log.</summary>
/// <param name="Entries">How many entries the logs have.</param>
/// <param name="Acts">How many rows say what they said when they were entered.</param>
/// <param name="Removed">How many were lawfully removed.</param>
/// <param name="Waiting">How many acts have no place yet.</param>
/// <param name="Anchors">How many heads the public log holds that this one continues.</param>
/// <param name="Findings">What is wrong, at the most <see cref="InternalCheck.MostFindings"/>.</param>
public sealed record InternalVerdict(long Entries, long Acts, long Removed, long Waiting, long Anchors, IReadOnlyList<InternalFinding> Findings)
{
    /// <summary>Whether all is as it was entered.</summary>
    public bool IsGood => Findings.Count == 0;
}
