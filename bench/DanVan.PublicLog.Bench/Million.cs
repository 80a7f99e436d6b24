using System.Diagnostics;
using System.Globalization;

namespace DanVan.PublicLog.Bench;

/// <summary>A log of millions on disk, once through: appended in batches as the sequencer would, opened, proved, verified whole.</summary>
internal static class Million
{
    private const int Batch = 100_000;
    private const int Proofs = 100_000;
    private const int EntryBytes = 200;
    private const string Origin = "danvan.example/nhat-ky";

    public static async Task<int> RunAsync(int millions)
    {
        var folder = Directory.CreateTempSubdirectory("danvan-log-").FullName;
        try
        {
            return await RunAsync(folder, millions * 1_000_000L);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, long size)
    {
        using var key = SignerKey.Generate(Origin, NoteKeyType.Ed25519);
        await AppendAsync(new EdgeStore(), size, "to memory that keeps the right edge alone");
        var store = new DirectoryLogStore(folder);
        var (head, half) = await AppendAsync(store, size, "to files, each flushed to the disk");
        await store.WriteAsync(LogTile.CheckpointPath, new Checkpoint(Origin, head).Sign(key).ToBytes());

        var reader = new LogReader(store, size);
        var random = new Random(1);
        var proofs = new InclusionProof[Proofs];
        var watch = Step.Start();
        for (var i = 0; i < Proofs; i++) proofs[i] = await reader.InclusionAsync(random.NextInt64(size), size);
        watch.Report("inclusion proofs of random entries, from files through a cache of 256 tiles", Proofs);

        var cached = new LogReader(store, size, cachedTiles: 200);
        var first = random.NextInt64(size - 20_000);
        for (var i = 0; i < 20_000; i += 256) await cached.InclusionAsync(first + i, size);
        watch = Step.Start();
        for (var i = 0; i < Proofs; i++) await cached.InclusionAsync(first + i % 19_000, size);
        watch.Report("inclusion proofs of the same neighbourhood, from tiles in memory", Proofs);

        var leaves = proofs.Select(proof => LogHashing.Leaf(Entry(proof.LeafIndex))).ToArray();
        watch = Step.Start();
        var good = 0;
        for (var i = 0; i < Proofs; i++) good += proofs[i].Proves(leaves[i], head.Root) ? 1 : 0;
        watch.Report($"inclusion proofs verified, {good:N0} good", Proofs);

        watch = Step.Start();
        var consistent = 0;
        for (var i = 0; i < 1000; i++)
        {
            var old = 1 + random.NextInt64(size - 1);
            var proof = await reader.ConsistencyAsync(old, size);
            consistent += proof.Proves(await reader.RootAsync(old), head.Root) ? 1 : 0;
        }

        watch.Report($"consistency proofs from random sizes, made and verified with the old root, {consistent:N0} good", 1000);

        watch = Step.Start();
        var result = await new LogVerifier(store, new(Origin, [key.Verifier])).VerifyAsync(new() { Remembered = half.Size > 0 ? half : null });
        watch.Report($"whole log verified, {result.EntriesRead:N0} entries, {result.Findings.Count} findings", size);
        Say($"  process {Environment.WorkingSet / 1_048_576.0:N0} MB");

        return good == Proofs && consistent == 1000 && result.IsGood ? 0 : 1;
    }

    private static async Task<(TreeHead Head, TreeHead Half)> AppendAsync(ILogStore store, long size, string where)
    {
        var (head, half, peak) = (TreeHead.Empty, TreeHead.Empty, 0L);
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Step.Start();
        while (head.Size < size)
        {
            // Opened anew for each batch: what a scheduled job in another process would do.
            var writer = await LogWriter.OpenAsync(store, head);
            head = await writer.AppendAsync(Entries(head.Size, Math.Min(size, head.Size + Batch)));
            if (head.Size == size / 2) half = head;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }

        watch.Report($"appended {size:N0} entries of {EntryBytes} bytes in batches of {Batch:N0} {where}", size);
        Say($"  managed memory at most {peak / 1_048_576.0:N1} MB (garbage included), process {Environment.WorkingSet / 1_048_576.0:N0} MB, allocated {(GC.GetTotalAllocatedBytes() - allocated) / (double)size:N0} bytes an entry, entries included");
        return (head, half);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Entries(long from, long to)
    {
        for (var i = from; i < to; i++) yield return Entry(i);
    }

    private static byte[] Entry(long index)
    {
        var entry = new byte[EntryBytes];
        BitConverter.TryWriteBytes(entry, index);
        return entry;
    }

    private static void Say(string line) => Console.WriteLine(line);

    /// <summary>Forgets full files at once, so that appending alone is measured.</summary>
    private sealed class EdgeStore : ILogStore
    {
        private readonly MemoryLogStore _edge = new();

        public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) => _edge.FetchAsync(path, limit, cancel);

        public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default) =>
            LogTile.TryParse(path, out var tile) && !tile.IsPartial ? ValueTask.CompletedTask : _edge.WriteAsync(path, content, cancel);

        public ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default) => ValueTask.CompletedTask;
    }

    private sealed record Step(Stopwatch Watch, TimeSpan Cpu)
    {
        public static Step Start() => new(Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);

        public void Report(string what, long count)
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime - Cpu;
            Say(string.Create(CultureInfo.InvariantCulture, $"{what}: {Watch.Elapsed.TotalSeconds:0.0} s, CPU {cpu.TotalSeconds:0.0} s, {cpu.TotalMicroseconds / count:0.00} µs of CPU each, {count / cpu.TotalSeconds:N0} a CPU second"));
        }
    }
}
