namespace DanVan.PublicLog;

/// <summary>A tile with every node above its hashes: 511 hashes for a full one, so that proofs only look up.</summary>
internal sealed class TileNodes
{
    private readonly LogHash[][] _rows = new LogHash[LogTile.Height][];

    public TileNodes(LogHash[] hashes)
    {
        _rows[0] = hashes;
        for (var height = 1; height < LogTile.Height; height++)
        {
            var below = _rows[height - 1];
            var row = _rows[height] = new LogHash[below.Length / 2];
            for (var i = 0; i < row.Length; i++) row[i] = LogHashing.Node(below[2 * i], below[2 * i + 1]);
        }
    }

    /// <summary>The root over 2^height hashes, 0 to 7.</summary>
    public LogHash this[int height, int position] => _rows[height][position];
}
