namespace DanVan.PublicLog;

/// <summary>Reads tiles and bundles as they are in a tree of some size.</summary>
internal static class TileFetch
{
    /// <summary>The file of a tile. The full tile answers for a partial one that was cleared away.</summary>
    public static async ValueTask<(LogTile Tile, LogFile File)> FetchAsync(this ILogSource source, LogTile tile, CancellationToken cancel)
    {
        var file = await source.FetchAsync(tile.ToString(), tile.MaxBytes, cancel);
        if (file.State != LogFileState.Missing || !tile.IsPartial) return (tile, file);

        var full = await source.FetchAsync(tile.Full.ToString(), tile.Full.MaxBytes, cancel);
        return full.State == LogFileState.Missing ? (tile, file) : (tile.Full, full);
    }

    /// <summary>The first hashes of a tile; null when the file has another length than its place demands.</summary>
    public static LogHash[]? Hashes(LogTile found, ReadOnlySpan<byte> content, int width)
    {
        if (content.Length != found.Width * LogHash.Size) return null;
        var hashes = new LogHash[width];
        for (var i = 0; i < width; i++) hashes[i] = new(content.Slice(i * LogHash.Size, LogHash.Size));
        return hashes;
    }

    /// <summary>The first entries of a bundle; null when it is not one, or has another number of entries than its place demands.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Entries(LogTile found, ReadOnlyMemory<byte> content, int width) =>
        EntryBundle.TryRead(content, out var entries) && entries.Count == found.Width ? entries.Take(width).ToList() : null;
}
