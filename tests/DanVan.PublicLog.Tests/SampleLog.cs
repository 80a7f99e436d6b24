using System.Text;

namespace DanVan.PublicLog.Tests;

/// <summary>A log with entries, keys and a signed checkpoint, in memory.</summary>
internal sealed class SampleLog
{
    public const string Origin = "danvan.example/nhat-ky";

    public static SignerKey Key { get; } = SignerKey.Generate(Origin, NoteKeyType.Ed25519);

    public static SignerKey WitnessKey { get; } = SignerKey.Generate("mat-tran.example", NoteKeyType.Cosignature);

    public static LogTrust Trust { get; } = new(Origin, [Key.Verifier]);

    public MemoryLogStore Store { get; } = new();

    /// <summary>An entry that says something else than in every other log.</summary>
    public long? Changed { get; init; }

    public List<TreeHead> Heads { get; } = [TreeHead.Empty];

    public TreeHead Head => Heads[^1];

    public SignedCheckpoint Checkpoint => new Checkpoint(Origin, Head).Sign(Key);

    public static byte[] Entry(long i) => Encoding.UTF8.GetBytes($"bản ghi số {i} / A");

    public static IEnumerable<ReadOnlyMemory<byte>> Entries(long from, long to)
    {
        for (var i = from; i < to; i++) yield return Entry(i);
    }

    public static LogHash[] Leaves(int count) => [.. Entries(0, count).Select(entry => LogHashing.Leaf(entry.Span))];

    /// <summary>Grown to these sizes, opened anew each time, as a scheduled job would.</summary>
    public static async Task<SampleLog> OfAsync(params IEnumerable<long> sizes)
    {
        var log = new SampleLog();
        foreach (var size in sizes) await log.GrowAsync(size);
        return log;
    }

    public async Task GrowAsync(long size)
    {
        var writer = await LogWriter.OpenAsync(Store, Head);
        var first = Head.Size;
        Heads.Add(await writer.AppendAsync(Entries(first, size).Select((entry, i) => first + i == Changed ? new byte[] { 1, 2, 3 } : entry)));
        await Store.WriteAsync(LogTile.CheckpointPath, Checkpoint.ToBytes());
    }

    public byte[] File(string path) => Store.FetchAsync(path, int.MaxValue).AsTask().Result.Content.ToArray();

    public Task AlterAsync(string path, int at, byte by = 1)
    {
        var bytes = File(path);
        bytes[at] ^= by;
        return Store.WriteAsync(path, bytes).AsTask();
    }

    public Task<LogVerification> VerifyAsync(LogVerifierOptions? options = null) => new LogVerifier(Store, Trust).VerifyAsync(options);
}
