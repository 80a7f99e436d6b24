namespace DanVan.PublicLog;

/// <summary>A whole log in two values: how many entries it has and the root over them.</summary>
/// <param name="Size">Number of entries, 0 or more.</param>
/// <param name="Root">The Merkle tree hash of RFC 6962 over the first <paramref name="Size"/> entries.</param>
public readonly record struct TreeHead(long Size, LogHash Root)
{
    /// <summary>The log before its first entry.</summary>
    public static TreeHead Empty { get; } = new(0, LogHashing.EmptyRoot);
}
