using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Audit.Log;

/// <summary>The entries that a log makes about itself.</summary>
public static class LogEntries
{
    /// <summary>The first entry of every log.</summary>
    public const string BegunKind = "log.begun";

    /// <summary>The last entry of a log that another one follows.</summary>
    public const string EndedKind = "log.ended";

    /// <summary>The entry that says how far the internal log goes.</summary>
    public const string InternalHeadKind = "internal.head";

    /// <summary>The installation's first log begins.</summary>
    public static LedgerEntry Begun(DateTimeOffset at, VerifierKey key) => new LedgerEntry(BegunKind).With("at", at).With("key", key.ToString()).With("origin", key.Name);

    /// <summary>A log begins that follows another one.</summary>
    /// <param name="at">When.</param>
    /// <param name="key">Its key.</param>
    /// <param name="previous">The log before it, as it is here.</param>
    /// <param name="isLoss">Whether its newest entries, its key or what followed it were lost.</param>
    /// <param name="last">The last that is known of that one; it may have had more than is left here.</param>
    public static LedgerEntry Begun(DateTimeOffset at, VerifierKey key, LogState previous, bool isLoss, TreeHead last) => Begun(at, key, (SignedLog)previous, isLoss, last).With("previousPath", Links.LogFolder(previous.Id));

    /// <summary>An internal log begins that follows another one.</summary>
    /// <inheritdoc cref="Begun(DateTimeOffset, VerifierKey, LogState, bool, TreeHead)" path="/param" />
    public static LedgerEntry Begun(DateTimeOffset at, VerifierKey key, InternalLog previous, bool isLoss, TreeHead last) => Begun(at, key, (SignedLog)previous, isLoss, last);

    /// <summary>The internal log stands so far: whoever rewrote it afterwards would have to rewrite the public one, too.</summary>
    public static LedgerEntry InternalHead(DateTimeOffset at, InternalLog log) => new LedgerEntry(InternalHeadKind).With("at", at).With("origin", log.Origin).With("root", log.Head.Root.ToString()).With("size", log.Size);

    private static LedgerEntry Begun(DateTimeOffset at, VerifierKey key, SignedLog previous, bool isLoss, TreeHead last) => Begun(at, key)
        .With("previous", previous.Origin)
        .With("previousEnd", isLoss ? "lost" : "closed")
        .With("previousKept", previous.Size)
        .With("previousKey", previous.Key)
        .With("previousRoot", last.Root.ToString())
        .With("previousSize", last.Size);

    /// <summary>A log ends, and says which one follows it.</summary>
    public static LedgerEntry Ended(DateTimeOffset at, VerifierKey nextKey, int next) =>
        new LedgerEntry(EndedKind).With("at", at).With("next", nextKey.Name).With("nextKey", nextKey.ToString()).With("nextPath", Links.LogFolder(next));
}
