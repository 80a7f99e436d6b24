using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>Where a log is read: a folder, or somebody's site, of which the address of the site or of the log is known.</summary>
internal static class LogAddress
{
    private const string Folder = "nhat-ky/";

    /// <summary>The longest that one file may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A client for strangers' servers.</summary>
    public static HttpClient NewClient()
    {
        var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15), MaxAutomaticRedirections = 3, UseCookies = false }) { Timeout = Patience };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("danvan-log");
        return http;
    }

    /// <summary>Finds the log below an address by its checkpoint: there, or in the site's folder.</summary>
    public static async Task<(Uri Address, PinnedCheckpoint Source)> FindAsync(HttpClient http, Uri given, CancellationToken cancellationToken)
    {
        var address = new Uri(given.GetLeftPart(UriPartial.Path).TrimEnd('/') + '/');
        Uri[] candidates = address.AbsolutePath == "/" ? [new(address, Folder), address] : [address, new(address, Folder)];
        (Uri, PinnedCheckpoint)? first = null;
        foreach (var candidate in candidates)
        {
            var source = await PinnedCheckpoint.OpenAsync(new PatientSource(new HttpLogSource(http, candidate)), cancellationToken);
            if (source.Checkpoint.State != LogFileState.Missing) return (candidate, source);
            first ??= (candidate, source);
        }

        return first!.Value;
    }
}

/// <summary>A log under one checkpoint, although it goes on meanwhile.</summary>
internal sealed class PinnedCheckpoint : ILogSource
{
    private readonly ILogSource _inner;

    private PinnedCheckpoint(ILogSource inner, LogFile checkpoint) => (_inner, Checkpoint) = (inner, checkpoint);

    /// <summary>The checkpoint as it was read first.</summary>
    public LogFile Checkpoint { get; }

    /// <summary>Reads the checkpoint.</summary>
    public static async Task<PinnedCheckpoint> OpenAsync(ILogSource source, CancellationToken cancellationToken) =>
        new(source, await source.FetchAsync(LogTile.CheckpointPath, SignedNote.MaxBytes, cancellationToken));

    /// <inheritdoc />
    public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) => path == LogTile.CheckpointPath ? ValueTask.FromResult(Checkpoint) : _inner.FetchAsync(path, limit, cancel);
}

/// <summary>Asks again when a file could not be read: of a hundred thousand requests some fail, and that is not the log's fault.</summary>
internal sealed class PatientSource(ILogSource inner) : ILogSource
{
    private static readonly TimeSpan[] _waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <inheritdoc />
    public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
    {
        var file = await inner.FetchAsync(path, limit, cancel);
        foreach (var wait in _waits)
        {
            if (file.State != LogFileState.Unreachable) break;
            await Task.Delay(wait, cancel);
            file = await inner.FetchAsync(path, limit, cancel);
        }

        return file;
    }
}
