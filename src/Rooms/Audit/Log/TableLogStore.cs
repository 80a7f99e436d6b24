using DanVan.Audit.Data;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>A log's files in the database. What is written becomes true with the caller's save.</summary>
/// <typeparam name="TFile">The rows: of the public logs or of the internal ones.</typeparam>
/// <param name="db">The database.</param>
/// <param name="log">The number of the log.</param>
public sealed class TableLogStore<TFile>(AppDbContext db, int log) : ILogStore where TFile : StoredLogFile, new()
{
    // A file never changes, and a page of entries lies in one or two bundles.
    private readonly Dictionary<string, byte[]> _read = [];

    /// <inheritdoc />
    public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
    {
        if (_read.TryGetValue(path, out var known)) return LogFile.Of(known, limit);
        if (await db.Set<TFile>().Where(f => f.Log == log && f.Path == path).Select(f => f.Content).SingleOrDefaultAsync(cancel) is not { } content) return LogFile.Missing;
        _read[path] = content;
        return LogFile.Of(content, limit);
    }

    /// <inheritdoc />
    public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var partOf = LogTile.TryParse(path, out var tile) && tile.IsPartial ? tile.Full.ToString() : null;
        db.Set<TFile>().Add(new TFile { Log = log, Path = path, PartOf = partOf, Content = content.ToArray() });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default)
    {
        var path = full.ToString();
        await db.Set<TFile>().Where(f => f.Log == log && f.PartOf == path).ExecuteDeleteAsync(cancel);
    }
}
