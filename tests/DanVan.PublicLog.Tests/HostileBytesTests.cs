using CsCheck;

namespace DanVan.PublicLog.Tests;

/// <summary>Whatever bytes come, nothing throws and nothing altered is accepted.</summary>
public class HostileBytesTests
{
    private static readonly SampleLog _log = SampleLog.OfAsync(300).Result;

    private static readonly string[] _paths = [.. _log.Store.Paths];

    [Fact]
    public void Readers_never_throw_on_any_bytes()
    {
        Gen.OneOf(Gen.Byte.Array[0, 400], Texts()).Sample(bytes =>
        {
            _ = SignedNote.TryParse(bytes, out _);
            _ = SignedNote.TryParseSignatures(bytes, out _);
            _ = SignedCheckpoint.TryParse(bytes, out _);
            _ = AddCheckpointRequest.TryParse(bytes, out _);
            _ = LogReceipt.TryParse(bytes, out _);
            _ = EntryBundle.TryRead(bytes, out _);
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            _ = Checkpoint.TryParse(text, out _);
            _ = NoteSignature.TryParse(text, out _);
            _ = VerifierKey.TryParse(text, out _);
            _ = SignerKey.TryParse(text, out _);
            _ = LogTile.TryParse(text, out _);
            _ = LogHash.TryParseBase64(text, out _);
            _ = Witness.Judge(bytes, _ => null);
        }, iter: 20_000);
    }

    [Fact]
    public void What_is_read_is_written_back_byte_for_byte()
    {
        Mutations(_log.Checkpoint.ToBytes()).Sample(bytes => !SignedCheckpoint.TryParse(bytes, out var checkpoint) || checkpoint.ToBytes().AsSpan().SequenceEqual(bytes), iter: 20_000);
        Mutations(new AddCheckpointRequest(5, [_log.Head.Root], _log.Checkpoint).ToBytes()).Sample(bytes => !AddCheckpointRequest.TryParse(bytes, out var request) || request.ToBytes().AsSpan().SequenceEqual(bytes), iter: 20_000);
    }

    [Fact]
    public void No_altered_checkpoint_is_believed()
    {
        var whole = _log.Checkpoint.ToBytes();

        Mutations(whole).Sample(bytes => !SignedCheckpoint.TryParse(bytes, out var checkpoint) || !SampleLog.Trust.Judge(checkpoint).IsTrusted || checkpoint.Checkpoint.Equals(_log.Checkpoint.Checkpoint), iter: 20_000);
    }

    [Fact]
    public void No_log_with_an_altered_file_is_accepted()
    {
        Gen.Int[0, _paths.Length - 1].SelectMany(i => Mutations(_log.File(_paths[i])).Select(bytes => (Path: _paths[i], Bytes: bytes))).Sample(altered =>
        {
            var source = new Altered(_log.Store, altered.Path, altered.Bytes);
            var result = new LogVerifier(source, SampleLog.Trust).VerifyAsync(new() { Remembered = _log.Head }).Result;

            // A checkpoint may only lose or gain what its signature does not cover: signatures of strangers.
            Assert.True(!result.IsGood || altered.Bytes.AsSpan().SequenceEqual(_log.File(altered.Path)) || (altered.Path == "checkpoint" && result.Checkpoint!.Checkpoint.Equals(_log.Checkpoint.Checkpoint)), altered.Path);
        }, iter: 3000);
    }

    [Fact]
    public void No_source_makes_the_verifier_throw()
    {
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 3]).Sample((bytes, state) =>
        {
            var source = new Nonsense(_log.Checkpoint.ToBytes(), new((LogFileState)state, bytes));
            Assert.False(new LogVerifier(source, SampleLog.Trust).VerifyAsync(new() { Remembered = _log.Head }).Result.IsGood);
        }, iter: 500);
    }

    // Flipped, cut, grown, doubled and swapped pieces of something right.
    private static Gen<byte[]> Mutations(byte[] whole) => Gen.Select(Gen.Int[0, 5], Gen.Int[0, Math.Max(0, whole.Length - 1)], Gen.Int[0, Math.Max(0, whole.Length - 1)], Gen.Byte[1, 255]).Select((kind, a, b, by) =>
    {
        var (from, to) = (Math.Min(a, b), Math.Max(a, b));
        switch (kind)
        {
            case 0:
                var flipped = whole.ToArray();
                flipped[a] ^= by;
                return flipped;
            case 1: return whole[..from];
            case 2: return [.. whole[..from], .. whole[to..]];
            case 3: return [.. whole[..from], by, .. whole[from..]];
            case 4: return [.. whole[..to], .. whole[from..]];
            default:
                var swapped = whole.ToArray();
                (swapped[a], swapped[b]) = (swapped[b], swapped[a]);
                return swapped;
        }
    });

    // Pieces that parsers know, put together at random.
    private static Gen<byte[]> Texts()
    {
        string[] pieces = ["\n", "\n\n", "\u2014 ", "old 0", "old 5", "index 3", "extra AAAA", "c2sp.org/tlog-proof@v1", "a.example", "5", "0", "+", " ", "PRIVATE+KEY+", "tile/", "entries", "0/", "x001/", "234", ".p/", "44", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "AAAAAAAA", "cosignature/v1"];
        return Gen.Int[0, pieces.Length - 1].Array[0, 20].Select(picked => System.Text.Encoding.UTF8.GetBytes(string.Concat(picked.Select(i => pieces[i]))));
    }

    private sealed class Altered(ILogSource whole, string alteredPath, byte[] content) : ILogSource
    {
        public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) =>
            path == alteredPath ? ValueTask.FromResult(LogFile.Of(content, limit)) : whole.FetchAsync(path, limit, cancel);
    }

    private sealed class Nonsense(byte[] checkpoint, LogFile file) : ILogSource
    {
        public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default) =>
            ValueTask.FromResult(path == LogTile.CheckpointPath ? LogFile.Of(checkpoint, limit) : file);
    }
}
