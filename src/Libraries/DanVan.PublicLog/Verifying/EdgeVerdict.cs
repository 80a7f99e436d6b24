namespace DanVan.PublicLog;

/// <summary>Which of the right edge's accounts give the signed root.</summary>
internal sealed class EdgeVerdict
{
    private readonly uint _stored;
    private readonly uint _contested;

    private EdgeVerdict(uint stored, uint contested, LogHash? root, bool isRootGiven)
    {
        _stored = stored;
        _contested = contested;
        Root = root;
        IsRootGiven = isRootGiven;
    }

    /// <summary>The root that the entries give; null when files are missing.</summary>
    public LogHash? Root { get; }

    /// <summary>Whether some choice gives the signed root.</summary>
    public bool IsRootGiven { get; }

    /// <summary>For a tile of the edge: true when its file is right, false when what lies below it is, null when no choice gives the root.</summary>
    public bool? IsStoredTrue(int position) => (_contested >> position & 1) == 1 && !IsRootGiven ? null : (_stored >> position & 1) == 1;

    /// <summary>Tries every choice between the two accounts of each contested tile: at most eight tiles stand at an edge, and seldom one is contested.</summary>
    public static EdgeVerdict Of(IReadOnlyList<TileClaim> edge, LogHash signed)
    {
        uint contested = 0, storedOnly = 0;
        for (var i = 0; i < edge.Count; i++)
        {
            if (edge[i].IsContested) contested |= 1u << i;
            if (edge[i].Derived is null) storedOnly |= 1u << i;
        }

        // Every subset of the contested tiles, beginning with none: all as the entries say.
        for (uint chosen = 0; ; chosen = unchecked(chosen - contested) & contested)
        {
            var root = RootOf(edge, chosen | storedOnly);
            if (root == signed) return new(chosen | storedOnly, contested, root, isRootGiven: true);
            if (chosen == contested) break;
        }

        return new(storedOnly, contested, RootOf(edge, storedOnly), isRootGiven: false);
    }

    private static LogHash? RootOf(IReadOnlyList<TileClaim> edge, uint stored)
    {
        LogHash? root = null;
        for (var i = 0; i < edge.Count; i++)
        {
            if (((stored >> i & 1) == 1 ? edge[i].Stored : edge[i].Derived) is not { } row) return null;
            root = Subtrees.Fold(row, root);
        }

        return root;
    }
}
