namespace DanVan.PublicLog;

/// <summary>
/// One pass over a log from its first entry to its last. Rebuilds every level from the entries and holds each tile against it. Where they differ, the tile above (in the end the signed root) says which is true,
/// so that one altered byte is one finding, at its place.
/// </summary>
internal sealed class TreeWalk(ILogSource source, TreeHead head, LogVerifierOptions options, LogFindings findings)
{
    private readonly RightEdge _derived = new();
    // Of each level the file that the walk is in: read when its first child is reached, as the judge of its children.
    private readonly Dictionary<int, LogHash[]?> _stored = [];
    private readonly TreeHead? _remembered = options.Remembered is { Size: > 0 } old && old.Size < head.Size ? options.Remembered : null;
    private bool _isIncomplete;

    public long EntriesRead { get; private set; }

    public async Task RunAsync(CancellationToken cancel)
    {
        for (long start = 0; start < head.Size; start += LogTile.FullWidth)
        {
            cancel.ThrowIfCancellationRequested();
            if (findings.IsFull) return;
            var tile = LogTile.Holding(0, start, head.Size);
            var claim = new TileClaim(tile, await StoredAsync(tile, cancel), await LeavesAsync(tile with { Level = LogTile.Entries }, cancel));
            if (tile.IsPartial) SettleEdge(claim);
            else await SettleFullAsync(claim, cancel);
            options.Progress?.Report(EntriesRead);
        }

        if (head.Size > 0 && head.Size % LogTile.FullWidth == 0) SettleEdge(null);
    }

    private async Task<LogHash[]?> StoredAsync(LogTile tile, CancellationToken cancel)
    {
        var (found, file) = await source.FetchAsync(tile, cancel);
        if (file.State != LogFileState.Found)
        {
            findings.Add(LogFindings.Unread(found.ToString(), file) with { Level = tile.Level });
            return null;
        }

        var hashes = TileFetch.Hashes(found, file.Content.Span, tile.Width);
        if (hashes is null) findings.Add(new(LogFindingKind.FileMalformed, found.ToString()) { Level = tile.Level, Detail = $"{file.Content.Length} bytes instead of {found.Width * LogHash.Size}" });
        return hashes;
    }

    private async Task<LogHash[]?> LeavesAsync(LogTile bundle, CancellationToken cancel)
    {
        var first = bundle.Index * LogTile.FullWidth;
        var (found, file) = await source.FetchAsync(bundle, cancel);
        if (file.State != LogFileState.Found)
        {
            findings.Add(LogFindings.Unread(found.ToString(), file) with { LeafIndex = first, LeafCount = bundle.Width });
            return null;
        }

        if (TileFetch.Entries(found, file.Content, bundle.Width) is not { } entries)
        {
            findings.Add(new(LogFindingKind.FileMalformed, found.ToString()) { LeafIndex = first, LeafCount = bundle.Width, Detail = $"not {found.Width} entries with their lengths" });
            return null;
        }

        var leaves = new LogHash[entries.Count];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = LogHashing.Leaf(entries[i].Span);
            if (options.CheckEntry?.Invoke(first + i, entries[i]) is { } problem) findings.Add(new(LogFindingKind.EntryRefused, found.ToString()) { LeafIndex = first + i, Detail = problem });
        }

        EntriesRead += leaves.Length;
        return leaves;
    }

    // A full tile has a parent, and the parent's file holds its root.
    private async Task SettleFullAsync(TileClaim claim, CancellationToken cancel)
    {
        var level = claim.Tile.Level;
        var parent = await ParentAsync(claim.Tile, cancel);
        var stored = claim.Stored is { } s ? Subtrees.Perfect(s) : (LogHash?)null;
        var derived = claim.IsContested || stored is null ? claim.Derived is { } d ? Subtrees.Perfect(d) : null : stored;

        var carried = derived;
        var isStoredTrue = claim.Derived is null;
        if (claim.IsContested && parent is { } judge)
        {
            bool? verdict = stored == judge ? true : derived == judge ? false : null;
            foreach (var finding in claim.Explain(verdict)) findings.Add(finding);
            isStoredTrue = verdict == true;
            // The difference is told; the parent must not be blamed for it again.
            carried = judge;
        }
        else if (claim.IsContested)
        {
            foreach (var finding in claim.Explain(null)) findings.Add(finding);
        }

        _isIncomplete |= carried is null && parent is null;
        if (level == 0) CheckRemembered(claim.Tile, (isStoredTrue ? claim.Stored : claim.Derived) ?? claim.Stored);

        var above = _derived[level + 1];
        above.Add(carried ?? parent ?? default);
        if (!above.IsFull) return;

        var tile = new LogTile(level + 1, claim.Tile.Index / LogTile.FullWidth, LogTile.FullWidth);
        var next = new TileClaim(tile, _stored[level + 1], above.Hashes.ToArray());
        above.Clear();
        await SettleFullAsync(next, cancel);
    }

    private async Task<LogHash?> ParentAsync(LogTile tile, CancellationToken cancel)
    {
        var level = tile.Level + 1;
        var position = (int)(tile.Index % LogTile.FullWidth);
        if (position == 0) _stored[level] = await StoredAsync(LogTile.Holding(level, tile.Index, head.Size), cancel);
        return _stored[level]?[position];
    }

    // The partial tiles of all levels have no parent but the signed root, all together.
    private void SettleEdge(TileClaim? leaves)
    {
        var edge = new List<TileClaim>();
        if (leaves is not null) edge.Add(leaves);
        for (var level = 1; LogTile.CountAt(level, head.Size) > 0; level++)
        {
            var count = LogTile.CountAt(level, head.Size);
            if (count % LogTile.FullWidth > 0) edge.Add(new(LogTile.Holding(level, count - 1, head.Size), _stored[level], _derived[level].Hashes.ToArray()));
        }

        var verdict = EdgeVerdict.Of(edge, head.Root);
        for (var i = 0; i < edge.Count; i++)
        {
            foreach (var finding in edge[i].Explain(verdict.IsStoredTrue(i))) findings.Add(finding);
            if (verdict.IsStoredTrue(i) == true && edge[i] is { Tile.Level: > 0, Stored: { } proved }) _derived[edge[i].Tile.Level].Replace(proved);
        }

        if (!verdict.IsRootGiven && !_isIncomplete && verdict.Root is { } root) findings.Add(new(LogFindingKind.RootDiffers, LogTile.CheckpointPath) { LeafIndex = 0, LeafCount = head.Size, Expected = head.Root, Found = root });
        if (leaves is not null) CheckRemembered(leaves.Tile, (verdict.IsStoredTrue(0) == true ? leaves.Stored : leaves.Derived) ?? leaves.Stored);
    }

    // The root that the log had at the remembered size, from what it holds today.
    private void CheckRemembered(LogTile tile, LogHash[]? leaves)
    {
        var first = tile.Index * LogTile.FullWidth;
        if (_remembered is not { } old || old.Size <= first || old.Size > first + tile.Width || leaves is null || _isIncomplete) return;

        LogHash? root = Subtrees.Fold(leaves.AsSpan(0, (int)(old.Size - first)), null);
        for (var level = 1; level < _derived.Levels; level++) root = Subtrees.Fold(_derived[level].Hashes, root);
        if (root != old.Root) findings.Add(new(LogFindingKind.Forked, LogTile.CheckpointPath) { LeafIndex = 0, LeafCount = old.Size, Expected = old.Root, Found = root });
    }
}
