using System.Numerics;

namespace DanVan.PublicLog;

/// <summary>Hashes over neighbouring hashes of one height.</summary>
internal static class Subtrees
{
    /// <summary>The root over 1, 2, 4, 8… hashes: a subtree without gaps.</summary>
    public static LogHash Perfect(ReadOnlySpan<LogHash> hashes)
    {
        if (hashes.Length == 1) return hashes[0];

        // At most 128 pairs are left after the first round, for no tile is wider than 256.
        Span<LogHash> row = stackalloc LogHash[hashes.Length / 2];
        for (var i = 0; i < row.Length; i++) row[i] = LogHashing.Node(hashes[2 * i], hashes[2 * i + 1]);
        for (var width = row.Length / 2; width > 0; width /= 2)
        {
            for (var i = 0; i < width; i++) row[i] = LogHashing.Node(row[2 * i], row[2 * i + 1]);
        }

        return row[0];
    }

    /// <summary>Puts a row of fewer than 256 hashes to the left of what stands at its right (RFC 6962: the larger subtree is on the left).</summary>
    public static LogHash? Fold(ReadOnlySpan<LogHash> row, LogHash? right)
    {
        var end = row.Length;
        while (end > 0)
        {
            var width = 1 << BitOperations.TrailingZeroCount(end);
            var left = Perfect(row[(end - width)..end]);
            right = right is { } r ? LogHashing.Node(left, r) : left;
            end -= width;
        }

        return right;
    }
}
