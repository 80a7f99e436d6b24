namespace DanVan.PublicLog;

/// <summary>The part of a growing tree that can still change: of each level the fewer than 256 hashes that do not fill a tile. All that appending needs, 8 KB a level.</summary>
internal sealed class RightEdge
{
    private readonly List<TileRow> _levels = [];

    /// <summary>How many levels have hashes, or had.</summary>
    public int Levels => _levels.Count;

    /// <summary>The hashes of a level that do not fill a tile.</summary>
    public TileRow this[int level]
    {
        get
        {
            while (_levels.Count <= level) _levels.Add(new());
            return _levels[level];
        }
    }

    /// <summary>The root over everything.</summary>
    public LogHash Root()
    {
        LogHash? root = null;
        foreach (var row in _levels) root = Subtrees.Fold(row.Hashes, root);
        return root ?? LogHashing.EmptyRoot;
    }
}

/// <summary>Up to 256 neighbouring hashes of one level.</summary>
internal sealed class TileRow
{
    private readonly LogHash[] _hashes = new LogHash[LogTile.FullWidth];

    public int Width { get; private set; }

    public bool IsFull => Width == LogTile.FullWidth;

    public ReadOnlySpan<LogHash> Hashes => _hashes.AsSpan(0, Width);

    public void Add(LogHash hash) => _hashes[Width++] = hash;

    public void Clear() => Width = 0;

    public void Replace(ReadOnlySpan<LogHash> hashes)
    {
        hashes.CopyTo(_hashes);
        Width = hashes.Length;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Width * LogHash.Size];
        for (var i = 0; i < Width; i++) _hashes[i].CopyTo(bytes.AsSpan(i * LogHash.Size));
        return bytes;
    }
}
