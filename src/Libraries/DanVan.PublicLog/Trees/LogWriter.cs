using System.Buffers;

namespace DanVan.PublicLog;

/// <summary>
/// Appends to a log. Holds only the right edge of the tree (some KB) and the last unfilled bundle, whatever the log's size. One writer at a time: whoever calls it holds the lease.
/// Files beyond the last checkpoint count for nothing: after a crash open at the checkpoint's head again and append again; they are replaced.
/// </summary>
public sealed class LogWriter
{
    private readonly ILogStore _store;
    private readonly RightEdge _edge = new();
    private readonly ArrayBufferWriter<byte> _bundle = new();
    private bool _isBroken;

    private LogWriter(ILogStore store) => _store = store;

    /// <summary>What is in the store by now. Sign it, and only then tell anybody.</summary>
    public TreeHead Head { get; private set; } = TreeHead.Empty;

    /// <summary>Opens a log where its last checkpoint left it: reads the right edge, one file a level, and proves that it gives the checkpoint's root.</summary>
    /// <exception cref="InvalidDataException">The files are not those of this head. Nothing may be signed then.</exception>
    public static async Task<LogWriter> OpenAsync(ILogStore store, TreeHead head, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(head.Size);
        var writer = new LogWriter(store);
        for (var level = 0; LogTile.CountAt(level, head.Size) > 0; level++)
        {
            var width = (int)(LogTile.CountAt(level, head.Size) % LogTile.FullWidth);
            if (width == 0) continue;
            foreach (var hash in await writer.ReadHashesAsync(LogTile.Holding(level, LogTile.CountAt(level, head.Size) - 1, head.Size), cancel)) writer._edge[level].Add(hash);
        }

        if (writer._edge.Root() != head.Root) throw new InvalidDataException($"The tiles in the store do not give the root of the checkpoint of size {head.Size}.");
        await writer.ReadBundleAsync(head.Size, cancel);
        writer.Head = head;
        return writer;
    }

    /// <summary>Appends entries in their order and writes every file that they change, full tiles as they fill and the right edge once. Costs two hashes an entry.</summary>
    /// <returns>The new head.</returns>
    /// <exception cref="ArgumentException">An entry is longer than <see cref="EntryBundle.MaxEntryBytes"/>.</exception>
    public async Task<TreeHead> AppendAsync(IEnumerable<ReadOnlyMemory<byte>> entries, CancellationToken cancel = default)
    {
        if (_isBroken) throw new InvalidOperationException("An earlier append failed; open the log again at its last checkpoint.");

        _isBroken = true;
        var size = Head.Size;
        foreach (var entry in entries)
        {
            EntryBundle.Append(_bundle, entry.Span);
            _edge[0].Add(LogHashing.Leaf(entry.Span));
            size++;
            if (_edge[0].IsFull) await FillAsync(size, cancel);
        }

        if (size > Head.Size)
        {
            await WriteEdgeAsync(Head.Size, size, cancel);
            Head = new(size, _edge.Root());
        }

        _isBroken = false;
        return Head;
    }

    /// <summary>Clears away the partial files that filled up between two published sizes. Call it when the newer checkpoint is out.</summary>
    public static async Task RemovePartialsAsync(ILogStore store, long from, long to, CancellationToken cancel = default)
    {
        for (var level = LogTile.Entries; LogTile.CountAt(level, to) > 0; level++)
        {
            var filled = LogTile.CountAt(level, to) / LogTile.FullWidth;
            for (var index = LogTile.CountAt(level, from) / LogTile.FullWidth; index < filled; index++) await store.RemovePartialsAsync(new(level, index, LogTile.FullWidth), cancel);
        }
    }

    private async Task FillAsync(long size, CancellationToken cancel)
    {
        await _store.WriteAsync(LogTile.Holding(LogTile.Entries, size - 1, size).ToString(), _bundle.WrittenMemory, cancel);
        _bundle.ResetWrittenCount();

        for (var level = 0; _edge[level].IsFull; level++)
        {
            var row = _edge[level];
            await _store.WriteAsync(LogTile.Holding(level, LogTile.CountAt(level, size) - 1, size).ToString(), row.ToBytes(), cancel);
            _edge[level + 1].Add(Subtrees.Perfect(row.Hashes));
            row.Clear();
        }
    }

    private async Task WriteEdgeAsync(long from, long size, CancellationToken cancel)
    {
        if (_bundle.WrittenCount > 0) await _store.WriteAsync(LogTile.Holding(LogTile.Entries, size - 1, size).ToString(), _bundle.WrittenMemory, cancel);

        for (var level = 0; level < _edge.Levels; level++)
        {
            var count = LogTile.CountAt(level, size);
            if (_edge[level].Width > 0 && count > LogTile.CountAt(level, from)) await _store.WriteAsync(LogTile.Holding(level, count - 1, size).ToString(), _edge[level].ToBytes(), cancel);
        }
    }

    private async Task<LogHash[]> ReadHashesAsync(LogTile tile, CancellationToken cancel)
    {
        var (found, file) = await _store.FetchAsync(tile, cancel);
        return (file.State == LogFileState.Found ? TileFetch.Hashes(found, file.Content.Span, tile.Width) : null)
            ?? throw new InvalidDataException($"{tile} is missing or damaged.");
    }

    private async Task ReadBundleAsync(long size, CancellationToken cancel)
    {
        if (size % LogTile.FullWidth == 0) return;
        var tile = LogTile.Holding(LogTile.Entries, size - 1, size);
        var (found, file) = await _store.FetchAsync(tile, cancel);
        var entries = (file.State == LogFileState.Found ? TileFetch.Entries(found, file.Content, tile.Width) : null) ?? throw new InvalidDataException($"{tile} is missing or damaged.");
        for (var i = 0; i < entries.Count; i++)
        {
            if (LogHashing.Leaf(entries[i].Span) != _edge[0].Hashes[i]) throw new InvalidDataException($"Entry {size - entries.Count + i} in {found} is not the one that was logged.");
            EntryBundle.Append(_bundle, entries[i].Span);
        }
    }
}
