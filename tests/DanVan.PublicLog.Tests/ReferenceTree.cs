namespace DanVan.PublicLog.Tests;

/// <summary>RFC 6962, section 2.1, word for word: slow, recursive, over all leaves.</summary>
internal static class ReferenceTree
{
    public static LogHash Root(ReadOnlySpan<LogHash> leaves)
    {
        if (leaves.Length == 0) return LogHashing.EmptyRoot;
        if (leaves.Length == 1) return leaves[0];
        var k = Split(leaves.Length);
        return LogHashing.Node(Root(leaves[..k]), Root(leaves[k..]));
    }

    public static List<LogHash> Path(int m, ReadOnlySpan<LogHash> leaves)
    {
        if (leaves.Length == 1) return [];
        var k = Split(leaves.Length);
        return m < k ? [.. Path(m, leaves[..k]), Root(leaves[k..])] : [.. Path(m - k, leaves[k..]), Root(leaves[..k])];
    }

    public static List<LogHash> Proof(int m, ReadOnlySpan<LogHash> leaves) => SubProof(m, leaves, isWhole: true);

    private static List<LogHash> SubProof(int m, ReadOnlySpan<LogHash> leaves, bool isWhole)
    {
        if (m == leaves.Length) return isWhole ? [] : [Root(leaves)];
        var k = Split(leaves.Length);
        return m <= k ? [.. SubProof(m, leaves[..k], isWhole), Root(leaves[k..])] : [.. SubProof(m - k, leaves[k..], isWhole: false), Root(leaves[..k])];
    }

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
