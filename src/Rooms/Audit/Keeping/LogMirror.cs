using DanVan.PublicLog;

namespace DanVan.Audit.Keeping;

/// <summary>Reads entries of a copy of the log one after the other; keeps the last bundle, in which the next entry lies.</summary>
internal sealed class LogMirror(ILogSource source) : ILogSource
{
    private (string Path, LogFile File)? _last;

    /// <summary>Entries from one place to another.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public async Task<List<ReadOnlyMemory<byte>>> EntriesAsync(long from, long to, CancellationToken cancellationToken)
    {
        var reader = new LogReader(this, to);
        var entries = new List<ReadOnlyMemory<byte>>();
        for (var index = from; index < to; index++) entries.Add(await reader.EntryAsync(index, cancellationToken));
        return entries;
    }

    /// <inheritdoc />
    public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
    {
        if (_last is { } last && last.Path == path) return last.File;
        var file = await source.FetchAsync(path, limit, cancel);
        _last = (path, file);
        return file;
    }
}
