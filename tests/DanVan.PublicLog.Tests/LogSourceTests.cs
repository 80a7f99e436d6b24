using System.Net;
using System.Text;

namespace DanVan.PublicLog.Tests;

public class LogSourceTests
{
    [Fact]
    public async Task A_log_in_a_folder_is_the_log_in_memory()
    {
        using var folder = new Folder();
        var log = await SampleLog.OfAsync(10, 777);
        var store = new DirectoryLogStore(folder.Path);
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);
        await writer.AppendAsync(SampleLog.Entries(0, 10));
        writer = await LogWriter.OpenAsync(store, writer.Head);
        await writer.AppendAsync(SampleLog.Entries(10, 777));
        await store.WriteAsync("checkpoint", new Checkpoint(SampleLog.Origin, writer.Head).Sign(SampleLog.Key).ToBytes());

        var files = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));

        Assert.Equal(log.Store.Paths.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.True((await new LogVerifier(store, SampleLog.Trust).VerifyAsync()).IsGood);
        await LogWriter.RemovePartialsAsync(store, 0, 777);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "tile/0/000.p")));
        Assert.True((await new LogVerifier(store, SampleLog.Trust).VerifyAsync()).IsGood);
    }

    [Fact]
    public async Task A_folder_is_not_left()
    {
        using var folder = new Folder();
        var store = new DirectoryLogStore(Path.Combine(folder.Path, "log"));

        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync("../x", new byte[1]).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => store.FetchAsync("/etc/passwd", 1000).AsTask());
    }

    [Fact]
    public async Task Nothing_larger_than_the_limit_is_read()
    {
        using var folder = new Folder();
        var store = new DirectoryLogStore(folder.Path);
        await store.WriteAsync("checkpoint", new byte[10_000]);

        Assert.Equal(LogFileState.TooLarge, (await store.FetchAsync("checkpoint", 9_999)).State);
        Assert.Equal(10_000, (await store.FetchAsync("checkpoint", 10_000)).Content.Length);
        Assert.Equal(LogFileState.TooLarge, (await store.FetchAsync("checkpoint", 0)).State);
        Assert.Equal(LogFileState.Missing, (await store.FetchAsync("tile/0/000", 10)).State);
    }

    [Fact]
    public async Task A_log_over_HTTP_is_verified_below_its_address()
    {
        var log = await SampleLog.OfAsync(777);
        using var http = new HttpClient(new Served(async path =>
        {
            var file = await log.Store.FetchAsync(path["/nhat-ky/".Length..], int.MaxValue);
            return file.State == LogFileState.Found ? new(HttpStatusCode.OK) { Content = new ReadOnlyMemoryContent(file.Content) } : new(HttpStatusCode.NotFound);
        }));

        Assert.True((await new LogVerifier(new HttpLogSource(http, new("https://danvan.example/nhat-ky")), SampleLog.Trust).VerifyAsync()).IsGood);
        Assert.True((await new LogVerifier(new HttpLogSource(http, new("https://danvan.example/nhat-ky/")), SampleLog.Trust).VerifyAsync()).IsGood);
    }

    [Fact]
    public async Task Whatever_a_server_answers_is_a_finding()
    {
        Assert.Equal(LogFindingKind.FileUnreachable, await CheckpointFindingAsync(() => new(HttpStatusCode.InternalServerError)));
        Assert.Equal(LogFindingKind.FileUnreachable, await CheckpointFindingAsync(() => new(HttpStatusCode.NoContent)));
        Assert.Equal(LogFindingKind.FileMissing, await CheckpointFindingAsync(() => new(HttpStatusCode.NotFound)));
        Assert.Equal(LogFindingKind.FileUnreachable, await CheckpointFindingAsync(() => throw new HttpRequestException("no route")));
        Assert.Equal(LogFindingKind.FileUnreachable, await CheckpointFindingAsync(() => throw new TaskCanceledException("time-out")));
        Assert.Equal(LogFindingKind.FileTooLarge, await CheckpointFindingAsync(() => new(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) }));
        Assert.Equal(LogFindingKind.FileUnreachable, await CheckpointFindingAsync(() => new(HttpStatusCode.OK) { Content = new StreamContent(new Endless(breaksAfter: 100)) }));
        Assert.Equal(LogFindingKind.FileMalformed, await CheckpointFindingAsync(() => new(HttpStatusCode.OK) { Content = new StringContent("<html>", Encoding.UTF8) }));
    }

    [Fact]
    public async Task Only_the_caller_stops_a_verification()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        using var http = new HttpClient(new Served(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LogVerifier(new HttpLogSource(http, new("https://danvan.example/")), SampleLog.Trust).VerifyAsync(cancel: cancel.Token));
    }

    [Fact]
    public async Task A_body_that_never_comes_ends_with_the_time_out()
    {
        using var http = new HttpClient(new Served(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Silent()) }))) { Timeout = TimeSpan.FromMilliseconds(100) };

        var file = await new HttpLogSource(http, new("https://danvan.example/")).FetchAsync("checkpoint", 100);

        Assert.Equal(LogFileState.Unreachable, file.State);
    }

    private static async Task<LogFindingKind> CheckpointFindingAsync(Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Served(_ => Task.FromResult(answer())));
        return Assert.Single((await new LogVerifier(new HttpLogSource(http, new("https://danvan.example/")), SampleLog.Trust).VerifyAsync()).Findings).Kind;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("danvan-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private sealed class Served(Func<string, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request.RequestUri!.AbsolutePath);
    }

    // A body that never ends, or breaks off.
    private sealed class Endless(int breaksAfter = int.MaxValue) : MemoryStream
    {
        private int _sent;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_sent > breaksAfter) throw new IOException("connection reset");
            buffer.Span.Fill((byte)'a');
            _sent += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private sealed class Silent : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
