using System.Text;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using DanVan.Web.Verbs.Logs;

namespace DanVan.Web.Tests.Audit;

/// <summary>A log of 300 acts as files in a folder, as somebody mirrors it: a full tile, and the right edge on two levels.</summary>
internal sealed class LogFolder : IDisposable
{
    public const int Size = 300;

    private readonly TemporaryFolder _folder = new();

    public SignerKey Key { get; } = SignerKey.Generate("danvan.example/nhat-ky", NoteKeyType.Ed25519);

    public string Files => System.IO.Path.Combine(_folder.Path, "log");

    public string State => System.IO.Path.Combine(_folder.Path, "seen");

    public static async Task<LogFolder> MakeAsync()
    {
        var folder = new LogFolder();
        await folder.WriteAsync(Size);
        return folder;
    }

    /// <summary>Writes the log anew with so many acts, of which one may say something else.</summary>
    public async Task WriteAsync(int size, int? other = null, SignerKey? key = null, LedgerEntry? last = null)
    {
        key ??= Key;
        if (Directory.Exists(Files)) Directory.Delete(Files, recursive: true);
        var store = new DirectoryLogStore(Files);
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);
        var head = await writer.AppendAsync(Enumerable.Range(0, size).Select(i => (ReadOnlyMemory<byte>)(last is not null && i == size - 1 ? last.ToBytes() : Act(i, i == other, key))));
        await store.WriteAsync(LogTile.CheckpointPath, new Checkpoint(key.Verifier.Name, head).Sign(key).ToBytes());
    }

    /// <summary>The files, by their paths in the log.</summary>
    public IEnumerable<string> Paths => Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Files, f)).Order(StringComparer.Ordinal);

    public string PathOf(string path) => System.IO.Path.Combine(Files, path);

    /// <summary>Puts other bytes in the place of some, which stand there once.</summary>
    public void Replace(string path, string old, string with)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(PathOf(path)));
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllBytes(PathOf(path), Encoding.Latin1.GetBytes(text.Replace(old, with, StringComparison.Ordinal)));
    }

    /// <summary>Verifies it as the verb does.</summary>
    public async Task<(int Code, string Text)> VerifyAsync(Func<VerifyOrder, VerifyOrder>? with = null)
    {
        using var http = new HttpClient();
        using var text = new StringWriter();
        var order = new VerifyOrder { Folder = Files };
        return (await new LogVerify(http, text, TimeProvider.System).RunAsync(with?.Invoke(order) ?? order, CancellationToken.None), text.ToString());
    }

    public void Dispose()
    {
        Key.Dispose();
        _folder.Dispose();
    }

    private static byte[] Act(int index, bool isOther, SignerKey key) => index == 0
        ? new LedgerEntry("log.begun").With("at", Site.Start).With("key", key.Verifier.ToString()).With("origin", key.Verifier.Name).ToBytes()
        : new LedgerEntry("test.act").With("number", index).With("state", isOther ? "Closed" : "Open").ToBytes();
}
