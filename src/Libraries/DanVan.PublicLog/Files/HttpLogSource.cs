using System.Net;

namespace DanVan.PublicLog;

/// <summary>Somebody's log over HTTP.</summary>
/// <param name="http">Its time-out (for a file whole), proxies, redirects and decompression are the caller's choice; limits count after decompression.</param>
/// <param name="prefix">The address that the paths continue, for example <c>https://danvan.example/nhat-ky/</c>; with or without its last slash.</param>
public sealed class HttpLogSource(HttpClient http, Uri prefix) : ILogSource
{
    private readonly Uri _prefix = prefix.AbsoluteUri.EndsWith('/') ? prefix : new(prefix.AbsoluteUri + '/');

    /// <inheritdoc />
    public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
    {
        // The client's own time-out ends with the headers; a body that drips for ever would hold a verifier for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(http.Timeout);
        try
        {
            using var response = await http.GetAsync(new Uri(_prefix, path), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return LogFile.Missing;
            if (response.StatusCode is not HttpStatusCode.OK) return new(LogFileState.Unreachable, Problem: $"HTTP {(int)response.StatusCode}");

            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            return await LimitedStream.ReadAsync(stream, limit, patience.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        // Whatever the other side sends (broken chunks, broken gzip, silence until the time-out) is its answer.
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            return new(LogFileState.Unreachable, Problem: e.Message);
        }
    }
}
