using System.Collections.Concurrent;

namespace DanVan.PublicLog;

/// <summary>A log in memory, for tests and short lives.</summary>
public sealed class MemoryLogStore : ILogStore
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The paths there are.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <inheritdoc />
    public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) =>
        ValueTask.FromResult(_files.TryGetValue(path, out var content) ? LogFile.Of(content, limit) : LogFile.Missing);

    /// <inheritdoc />
    public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        _files[path] = content.ToArray();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default)
    {
        for (var width = 1; width < LogTile.FullWidth; width++) _files.TryRemove((full with { Width = width }).ToString(), out _);
        return ValueTask.CompletedTask;
    }
}
