namespace DanVan.PublicLog;

/// <summary>The tiles asked for last. Partial tiles are kept by their width, so that what stood in a file beyond a checkpoint never answers for it.</summary>
internal sealed class TileCache(int capacity)
{
    private readonly Dictionary<LogTile, LinkedListNode<(LogTile Tile, TileNodes Nodes)>> _kept = [];
    private readonly LinkedList<(LogTile Tile, TileNodes Nodes)> _byAge = [];
    private readonly Lock _gate = new();

    public TileNodes? Find(LogTile tile)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(tile, out var node)) return null;
            _byAge.Remove(node);
            _byAge.AddFirst(node);
            return node.Value.Nodes;
        }
    }

    public TileNodes Keep(LogTile tile, TileNodes nodes)
    {
        lock (_gate)
        {
            if (_kept.ContainsKey(tile)) return nodes;
            _kept[tile] = _byAge.AddFirst((tile, nodes));
            if (_kept.Count <= capacity) return nodes;
            _kept.Remove(_byAge.Last!.Value.Tile);
            _byAge.RemoveLast();
            return nodes;
        }
    }
}
