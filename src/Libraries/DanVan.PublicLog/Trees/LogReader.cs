using System.Numerics;

namespace DanVan.PublicLog;

/// <summary>
/// Roots, proofs and entries from a log's files, for whoever trusts them: the operator, or somebody who verified them. Safe for many threads; keeps the last tiles in memory (16 KB each).
/// </summary>
public sealed class LogReader
{
    private const int DefaultCache = 256;

    private readonly ILogSource _source;
    private readonly TileCache _cache;

    /// <summary>Reads a log as a checkpoint covers it.</summary>
    /// <param name="source">The files.</param>
    /// <param name="publishedSize">The checkpoint's size: which files there are. Trees of any smaller size can be asked for.</param>
    /// <param name="cachedTiles">How many tiles are kept.</param>
    public LogReader(ILogSource source, long publishedSize, int cachedTiles = DefaultCache) : this(source, publishedSize, new TileCache(cachedTiles)) { }

    private LogReader(ILogSource source, long publishedSize, TileCache cache)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(publishedSize);
        _source = source;
        _cache = cache;
        PublishedSize = publishedSize;
    }

    /// <summary>The size up to which the log is read.</summary>
    public long PublishedSize { get; }

    /// <summary>The same log under a newer checkpoint; what is in memory serves both.</summary>
    public LogReader At(long publishedSize) => new(_source, publishedSize, _cache);

    /// <summary>The root of the tree when it had this size.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged (as from every method here).</exception>
    public async Task<LogHash> RootAsync(long size, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, PublishedSize);
        return size == 0 ? LogHashing.EmptyRoot : await RangeAsync(0, size, cancel);
    }

    /// <summary>The proof that the entry at a place is in the tree of a size.</summary>
    public async Task<InclusionProof> InclusionAsync(long leafIndex, long size, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leafIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leafIndex, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, PublishedSize);

        // From the root down: at each step the half that does not hold the entry.
        var hashes = new List<LogHash>();
        long start = 0, end = size;
        while (end - start > 1)
        {
            var middle = start + Half(end - start);
            var isLeft = leafIndex < middle;
            hashes.Add(isLeft ? await RangeAsync(middle, end, cancel) : await RangeAsync(start, middle, cancel));
            (start, end) = isLeft ? (start, middle) : (middle, end);
        }

        hashes.Reverse();
        return new(leafIndex, size, hashes);
    }

    /// <summary>The proof that the tree of the new size continues the tree of the old one.</summary>
    public async Task<ConsistencyProof> ConsistencyAsync(long oldSize, long newSize, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newSize, PublishedSize);

        var hashes = new List<LogHash>();
        long start = 0, end = newSize;
        while (oldSize < end)
        {
            var middle = start + Half(end - start);
            var isLeft = oldSize <= middle;
            hashes.Add(isLeft ? await RangeAsync(middle, end, cancel) : await RangeAsync(start, middle, cancel));
            (start, end) = isLeft ? (start, middle) : (middle, end);
        }

        // The subtree that ends with the old tree is known to whoever holds the old root only when it is the old tree.
        if (start > 0) hashes.Add(await RangeAsync(start, end, cancel));
        hashes.Reverse();
        return new(oldSize, newSize, hashes);
    }

    /// <summary>The leaf hash at a place.</summary>
    public Task<LogHash> LeafHashAsync(long leafIndex, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leafIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leafIndex, PublishedSize);
        return RangeAsync(leafIndex, leafIndex + 1, cancel).AsTask();
    }

    /// <summary>The entry at a place.</summary>
    public async Task<ReadOnlyMemory<byte>> EntryAsync(long leafIndex, CancellationToken cancel = default)
    {
        var tile = LogTile.Holding(LogTile.Entries, leafIndex, PublishedSize);
        var (found, file) = await _source.FetchAsync(tile, cancel);
        var entries = (file.State == LogFileState.Found ? TileFetch.Entries(found, file.Content, tile.Width) : null) ?? throw Damaged(tile, file);
        return entries[(int)(leafIndex % LogTile.FullWidth)];
    }

    // The largest power of two below a number of two or more.
    private static long Half(long count) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(count - 1)));

    // The root over entries start to end, a subtree as RFC 6962 splits them: start is a multiple of the power of two that covers the range.
    private async ValueTask<LogHash> RangeAsync(long start, long end, CancellationToken cancel)
    {
        LogHash? root = null;
        while (end > start)
        {
            var height = BitOperations.TrailingZeroCount(end - start);
            end -= 1L << height;
            var left = await NodeAsync(height, end >> height, cancel);
            root = root is { } right ? LogHashing.Node(left, right) : left;
        }

        return root!.Value;
    }

    private async ValueTask<LogHash> NodeAsync(int height, long position, CancellationToken cancel)
    {
        var (level, inTile) = Math.DivRem(height, LogTile.Height);
        var first = position << inTile;
        var tile = LogTile.Holding(level, first, PublishedSize);
        var nodes = _cache.Find(tile) ?? _cache.Keep(tile, new(await HashesAsync(tile, cancel)));
        return nodes[inTile, (int)(first % LogTile.FullWidth) >> inTile];
    }

    private async ValueTask<LogHash[]> HashesAsync(LogTile tile, CancellationToken cancel)
    {
        var (found, file) = await _source.FetchAsync(tile, cancel);
        return (file.State == LogFileState.Found ? TileFetch.Hashes(found, file.Content.Span, tile.Width) : null) ?? throw Damaged(tile, file);
    }

    private static InvalidDataException Damaged(LogTile tile, LogFile file) => new(file.State switch
    {
        LogFileState.Missing => $"{tile} is missing.",
        LogFileState.Unreachable => $"{tile} could not be read: {file.Problem}",
        _ => $"{tile} is damaged.",
    });
}
