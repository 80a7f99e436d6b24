namespace DanVan.PublicLog;

/// <summary>Where the files of a log are read. Whoever verifies takes nothing from here on trust.</summary>
public interface ILogSource
{
    /// <summary>Reads one file. What goes wrong outside (no such file, too large, no connection) is an answer, not an exception.</summary>
    /// <param name="path"><see cref="LogTile.CheckpointPath"/> or the path of a <see cref="LogTile"/>.</param>
    /// <param name="limit">More bytes than this are not read.</param>
    /// <param name="cancel">The only way to make this throw.</param>
    ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default);
}

/// <summary>Where the operator of a log keeps its files.</summary>
public interface ILogStore : ILogSource
{
    /// <summary>Writes a file whole or not at all, and lasting when it returns. A file that is there is replaced: only what no checkpoint covers ever differs.</summary>
    ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default);

    /// <summary>Removes every partial file of a tile or bundle that is full by now; C2SP tlog-tiles allows it, and readers fall back to the full one.</summary>
    ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default);
}

/// <summary>What came of reading a file.</summary>
public enum LogFileState
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there and whole.</summary>
    Found,

    /// <summary>It is larger than it may be.</summary>
    TooLarge,

    /// <summary>It could not be read: no connection, no permission, an answer that is neither yes nor no.</summary>
    Unreachable,
}

/// <summary>A file that was asked for.</summary>
/// <param name="State">Whether it was found.</param>
/// <param name="Content">Its bytes; empty unless found.</param>
/// <param name="Problem">Why it is unreachable, for a log line; null otherwise.</param>
public readonly record struct LogFile(LogFileState State, ReadOnlyMemory<byte> Content = default, string? Problem = null)
{
    /// <summary>There is no such file.</summary>
    public static LogFile Missing => new(LogFileState.Missing);

    /// <summary>The file, or that it is larger than asked for.</summary>
    public static LogFile Of(ReadOnlyMemory<byte> content, int limit) => content.Length > limit ? new(LogFileState.TooLarge) : new(LogFileState.Found, content);
}
