using BenchmarkDotNet.Attributes;

namespace DanVan.PublicLog.Bench;

/// <summary>Single steps, over a log of 2^20 entries in memory.</summary>
[MemoryDiagnoser]
public class ProofBenchmarks
{
    private const int Size = 1 << 20;

    private readonly MemoryLogStore _store = new();
    private readonly byte[] _entry = new byte[200];
    private readonly Random _random = new(1);
    private LogReader _reader = null!;
    private TreeHead _head;
    private InclusionProof _inclusion = null!;
    private ConsistencyProof _consistency = null!;
    private LogHash _leaf;
    private LogHash _oldRoot;
    private SignerKey _key = null!;
    private SignedCheckpoint _checkpoint = null!;
    private byte[] _served = [];

    /// <summary>Grows the log.</summary>
    [GlobalSetup]
    public async Task FillAsync()
    {
        var writer = await LogWriter.OpenAsync(_store, TreeHead.Empty);
        _head = await writer.AppendAsync(Enumerable.Range(0, Size).Select(i => (ReadOnlyMemory<byte>)BitConverter.GetBytes(i)));
        // Room for every tile: what is measured is looking up, not reading.
        _reader = new(_store, Size, cachedTiles: 8192);
        for (var i = 0; i < Size; i += 256) await _reader.InclusionAsync(i, Size);

        _inclusion = await _reader.InclusionAsync(700_001, Size);
        _leaf = await _reader.LeafHashAsync(700_001);
        _consistency = await _reader.ConsistencyAsync(700_001, Size);
        _oldRoot = await _reader.RootAsync(700_001);
        _key = SignerKey.Generate("danvan.example/nhat-ky", NoteKeyType.Ed25519);
        _checkpoint = new Checkpoint("danvan.example/nhat-ky", _head).Sign(_key);
        _served = _checkpoint.ToBytes();
    }

    /// <summary>Hash of an entry of 200 bytes.</summary>
    [Benchmark]
    public LogHash LeafHash() => LogHashing.Leaf(_entry);

    /// <summary>Hash of a node.</summary>
    [Benchmark]
    public LogHash NodeHash() => LogHashing.Node(_leaf, _oldRoot);

    /// <summary>An inclusion proof from tiles in memory.</summary>
    [Benchmark]
    public async Task<InclusionProof> MakeInclusionAsync() => await _reader.InclusionAsync(_random.Next(Size), Size);

    /// <summary>A consistency proof from tiles in memory.</summary>
    [Benchmark]
    public async Task<ConsistencyProof> MakeConsistencyAsync() => await _reader.ConsistencyAsync(1 + _random.Next(Size - 1), Size);

    /// <summary>Twenty hashes.</summary>
    [Benchmark]
    public bool VerifyInclusion() => _inclusion.Proves(_leaf, _head.Root);

    /// <summary>Forty hashes.</summary>
    [Benchmark]
    public bool VerifyConsistency() => _consistency.Proves(_oldRoot, _head.Root);

    /// <summary>Signs a checkpoint and checks that it can be read.</summary>
    [Benchmark]
    public SignedCheckpoint SignCheckpoint() => _checkpoint.Checkpoint.Sign(_key);

    /// <summary>Reads and verifies a checkpoint.</summary>
    [Benchmark]
    public bool VerifyCheckpoint() => SignedCheckpoint.TryParse(_served, out var checkpoint) && new LogTrust("danvan.example/nhat-ky", [_key.Verifier]).Judge(checkpoint).IsTrusted;
}
