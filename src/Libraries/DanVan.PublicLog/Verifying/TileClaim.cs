namespace DanVan.PublicLog;

/// <summary>The two accounts of one tile: what its file holds, and what the files below it give. Either may be missing.</summary>
/// <param name="Tile">The place.</param>
/// <param name="Stored">The hashes in the file.</param>
/// <param name="Derived">The hashes that entries, or tiles, below it give.</param>
internal sealed record TileClaim(LogTile Tile, LogHash[]? Stored, LogHash[]? Derived)
{
    /// <summary>Whether both are there and differ.</summary>
    public bool IsContested => Stored is not null && Derived is not null && !Stored.AsSpan().SequenceEqual(Derived);

    /// <summary>Says who is wrong, hash by hash.</summary>
    /// <param name="isStoredTrue">True when the file leads to the root, false when what lies below does, null when neither.</param>
    public IEnumerable<LogFinding> Explain(bool? isStoredTrue)
    {
        if (Stored is null || Derived is null) yield break;
        var leaves = Tile.Level == 0 ? 1L : 1L << (Tile.Level * LogTile.Height);
        for (var i = 0; i < Stored.Length; i++)
        {
            if (Stored[i] == Derived[i]) continue;

            var position = Tile.Index * LogTile.FullWidth + i;
            var entries = Tile.Level == 0 ? (Tile with { Level = LogTile.Entries }).ToString() : Tile.ToString();
            yield return isStoredTrue switch
            {
                true when Tile.Level == 0 => new(LogFindingKind.EntryAltered, entries) { LeafIndex = position, Expected = Stored[i], Found = Derived[i] },
                true => new(LogFindingKind.SubtreeAltered, Tile.ToString()) { Level = Tile.Level, HashIndex = position, LeafIndex = position * leaves, LeafCount = leaves, Expected = Stored[i], Found = Derived[i] },
                false => new(LogFindingKind.HashAltered, Tile.ToString()) { Level = Tile.Level, HashIndex = position, LeafIndex = position * leaves, LeafCount = leaves, Expected = Derived[i], Found = Stored[i] },
                null => new(LogFindingKind.Disagreement, Tile.ToString()) { Level = Tile.Level, HashIndex = position, LeafIndex = position * leaves, LeafCount = leaves, Expected = Derived[i], Found = Stored[i] },
            };
        }
    }
}
