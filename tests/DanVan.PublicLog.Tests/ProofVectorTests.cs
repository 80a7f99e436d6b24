using System.Text.Json.Nodes;

namespace DanVan.PublicLog.Tests;

public class ProofVectorTests
{
    [Fact]
    public void Inclusion_proofs_of_transparency_dev_are_accepted_or_refused_as_they_say()
    {
        var wrong = Cases("transparency-dev_inclusion").Where(v => Accepts(v) == v["wantErr"]!.GetValue<bool>()).Select(Name);

        Assert.Empty(wrong);

        static bool Accepts(JsonNode v) =>
            TryHashes(v["proof"], out var proof) && TryHash(v["leafHash"], out var leaf) && TryHash(v["root"], out var root)
            && new InclusionProof(Size(v["leafIdx"]), Size(v["treeSize"]), proof).Proves(leaf, root);
    }

    [Fact]
    public void Consistency_proofs_of_transparency_dev_are_accepted_or_refused_as_they_say()
    {
        var wrong = Cases("transparency-dev_consistency").Where(v => Accepts(v) == v["wantErr"]!.GetValue<bool>()).Select(Name);

        Assert.Empty(wrong);

        static bool Accepts(JsonNode v) =>
            TryHashes(v["proof"], out var proof) && TryHash(v["root1"], out var old) && TryHash(v["root2"], out var root)
            && new ConsistencyProof(Size(v["size1"]), Size(v["size2"]), proof).Proves(old, root);
    }

    [Fact]
    public void There_are_vectors_to_hold_against()
    {
        Assert.Equal(53, Cases("transparency-dev_inclusion").Count);
        Assert.Equal(43, Cases("transparency-dev_consistency").Count);
        Assert.Contains(Cases("transparency-dev_inclusion"), v => !v["wantErr"]!.GetValue<bool>());
        Assert.Contains(Cases("transparency-dev_consistency"), v => !v["wantErr"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Roots_are_those_of_the_independent_implementation()
    {
        var log = await SampleLog.OfAsync(1000);
        var reader = new LogReader(log.Store, 1000);
        var roots = Vector.Read("own_vectors")["roots"]!.AsObject();

        foreach (var (size, root) in roots) Assert.Equal(Vector.Hash(root), await reader.RootAsync(long.Parse(size)));
        Assert.Equal(42, roots.Count);
    }

    [Fact]
    public async Task Inclusion_proofs_are_those_of_the_independent_implementation()
    {
        var reader = new LogReader((await SampleLog.OfAsync(1000)).Store, 1000);
        var vectors = Vector.Read("own_vectors")["inclusion"]!.AsArray();

        foreach (var vector in vectors)
        {
            var (index, size) = (vector![0]!.GetValue<long>(), vector[1]!.GetValue<long>());
            var proof = await reader.InclusionAsync(index, size);
            Assert.Equal(Vector.Hashes(vector[2]), proof.Hashes);
            Assert.True(proof.Proves(LogHashing.Leaf(SampleLog.Entry(index)), await reader.RootAsync(size)));
        }
    }

    [Fact]
    public async Task Consistency_proofs_are_those_of_the_independent_implementation()
    {
        var reader = new LogReader((await SampleLog.OfAsync(1000)).Store, 1000);
        var vectors = Vector.Read("own_vectors")["consistency"]!.AsArray();

        foreach (var vector in vectors)
        {
            var (old, size) = (vector![0]!.GetValue<long>(), vector[1]!.GetValue<long>());
            var proof = await reader.ConsistencyAsync(old, size);
            Assert.Equal(Vector.Hashes(vector[2]), proof.Hashes);
            Assert.True(proof.Proves(await reader.RootAsync(old), await reader.RootAsync(size)));
        }
    }

    [Fact]
    public void Forged_logs_are_refused()
    {
        var forged = Vector.Read("own_vectors")["forged_consistency"]!.AsArray();

        Assert.All(forged, v => Assert.False(new ConsistencyProof(Size(v!["size1"]), Size(v["size2"]), Vector.Hashes(v["proof"])).Proves(Vector.Hash(v["root1"]), Vector.Hash(v["root2"]))));
        Assert.Equal(20, forged.Count);
    }

    private static List<JsonNode> Cases(string file) => [.. Vector.Read(file).AsArray().Select(v => v!)];

    private static string Name(JsonNode v) => v["name"]!.GetValue<string>();

    // Sizes beyond 2^63 become negative, which no tree has.
    private static long Size(JsonNode? number) => unchecked((long)number!.GetValue<ulong>());

    private static bool TryHash(JsonNode? base64, out LogHash hash) => LogHash.TryParseBase64(base64?.GetValue<string>(), out hash);

    private static bool TryHashes(JsonNode? proof, out List<LogHash> hashes)
    {
        hashes = [];
        foreach (var base64 in proof?.AsArray() ?? [])
        {
            if (!TryHash(base64, out var hash)) return false;
            hashes.Add(hash);
        }

        return true;
    }
}
