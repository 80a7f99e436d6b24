using CsCheck;

namespace DanVan.PublicLog.Tests;

public class ProofLawTests
{
    private const int Size = 70_000;

    private static readonly LogReader _reader = new(SampleLog.OfAsync(Size).Result.Store, Size);
    private static readonly LogHash[] _leaves = SampleLog.Leaves(Size);

    private static readonly int[] _corners = [1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, Size];

    private static readonly Gen<int> _size = Gen.OneOf(Gen.Int[1, 600], Gen.Int[65_000, Size], Gen.Int[0, _corners.Length - 1].Select(i => _corners[i]));

    [Fact]
    public void Every_inclusion_proof_is_the_one_of_the_RFC_and_verifies()
    {
        Gen.Select(_size, Gen.Double[0, 1]).Sample((size, where) =>
        {
            var index = Math.Min((int)(where * size), size - 1);
            var proof = _reader.InclusionAsync(index, size).Result;

            Assert.True(proof.Proves(_leaves[index], _reader.RootAsync(size).Result));
            if (size < 600) Assert.Equal(ReferenceTree.Path(index, _leaves.AsSpan(0, size)), proof.Hashes);
        }, iter: 500);
    }

    [Fact]
    public void Every_consistency_proof_is_the_one_of_the_RFC_and_verifies()
    {
        Gen.Select(_size, _size).Sample((a, b) =>
        {
            var (old, size) = (Math.Min(a, b), Math.Max(a, b));
            var proof = _reader.ConsistencyAsync(old, size).Result;

            Assert.True(proof.Proves(_reader.RootAsync(old).Result, _reader.RootAsync(size).Result));
            if (size < 600) Assert.Equal(ReferenceTree.Proof(old, _leaves.AsSpan(0, size)), proof.Hashes);
        }, iter: 500);
    }

    [Fact]
    public void An_inclusion_proof_with_anything_altered_is_refused()
    {
        Gen.Select(Gen.Int[1, 600], Gen.Double[0, 1], Gen.Int[0, 4000]).Sample((size, where, what) =>
        {
            var index = Math.Min((int)(where * size), size - 1);
            var proof = _reader.InclusionAsync(index, size).Result;
            var root = _reader.RootAsync(size).Result;
            var leaf = _leaves[index];

            Assert.False(proof.Proves(Altered(leaf, what), root));
            Assert.False(proof.Proves(leaf, Altered(root, what)));
            Assert.False((proof with { LeafIndex = index + 1 }).Proves(leaf, root));
            Assert.False((proof with { LeafIndex = index - 1 }).Proves(leaf, root));
            Assert.False((proof with { LeafIndex = size }).Proves(leaf, root));
            Assert.False((proof with { LeafIndex = -1 }).Proves(leaf, root));
            Assert.False((proof with { Hashes = [.. proof.Hashes, root] }).Proves(leaf, root));
            Assert.False((proof with { Hashes = [leaf, .. proof.Hashes] }).Proves(leaf, root));
            if (proof.Hashes.Count == 0) return;

            Assert.False((proof with { Hashes = [.. proof.Hashes.SkipLast(1)] }).Proves(leaf, root));
            Assert.False((proof with { Hashes = [.. proof.Hashes.Skip(1)] }).Proves(leaf, root));
            var at = what % proof.Hashes.Count;
            Assert.False((proof with { Hashes = [.. proof.Hashes.Select((hash, i) => i == at ? Altered(hash, what) : hash)] }).Proves(leaf, root));
        }, iter: 300);
    }

    [Fact]
    public void A_consistency_proof_with_anything_altered_is_refused()
    {
        Gen.Select(Gen.Int[1, 600], Gen.Int[1, 600], Gen.Int[0, 4000]).Where((a, b, _) => a != b).Sample((a, b, what) =>
        {
            var (old, size) = (Math.Min(a, b), Math.Max(a, b));
            var proof = _reader.ConsistencyAsync(old, size).Result;
            var (oldRoot, root) = (_reader.RootAsync(old).Result, _reader.RootAsync(size).Result);

            Assert.False(proof.Proves(Altered(oldRoot, what), root));
            Assert.False(proof.Proves(oldRoot, Altered(root, what)));
            Assert.False(proof.Proves(root, oldRoot));
            Assert.False((proof with { OldSize = 0 }).Proves(oldRoot, root));
            Assert.False((proof with { OldSize = -1 }).Proves(oldRoot, root));
            Assert.False((proof with { OldSize = size }).Proves(oldRoot, root));
            Assert.False((proof with { NewSize = old }).Proves(oldRoot, root));
            Assert.False((proof with { Hashes = [.. proof.Hashes, root] }).Proves(oldRoot, root));
            Assert.False((proof with { Hashes = [.. proof.Hashes.SkipLast(1)] }).Proves(oldRoot, root));
            var at = what % proof.Hashes.Count;
            Assert.False((proof with { Hashes = [.. proof.Hashes.Select((hash, i) => i == at ? Altered(hash, what) : hash)] }).Proves(oldRoot, root));
        }, iter: 300);
    }

    [Fact]
    public async Task A_proof_from_the_empty_tree_proves_nothing()
    {
        Assert.False(new ConsistencyProof(0, 5, []).Proves(LogHashing.EmptyRoot, await _reader.RootAsync(5)));
        Assert.False(new ConsistencyProof(0, 0, []).Proves(LogHashing.EmptyRoot, LogHashing.EmptyRoot));
    }

    [Fact]
    public async Task Hashes_beyond_the_root_are_refused_even_when_the_roots_are_made_to_fit()
    {
        var inclusion = await _reader.InclusionAsync(100, 300);
        var consistency = await _reader.ConsistencyAsync(100, 300);
        var (old, root, more) = (await _reader.RootAsync(100), await _reader.RootAsync(300), _leaves[0]);

        Assert.False((inclusion with { Hashes = [.. inclusion.Hashes, more] }).Proves(_leaves[100], LogHashing.Node(more, root)));
        Assert.False((consistency with { Hashes = [.. consistency.Hashes, more] }).Proves(LogHashing.Node(more, old), LogHashing.Node(more, root)));
    }

    [Fact]
    public void Sizes_up_to_the_largest_number_are_answered_without_a_crash()
    {
        Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 70]).Sample((a, b, length) =>
        {
            var hashes = Enumerable.Repeat(_leaves[0], length).ToList();
            Assert.False(new InclusionProof(a, b, hashes).Proves(_leaves[1], _leaves[2]));
            Assert.False(new ConsistencyProof(a, b, hashes).Proves(_leaves[1], _leaves[2]));
        }, iter: 2000);
    }

    private static LogHash Altered(LogHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8 % 32] ^= (byte)(1 << bit % 8);
        return new(bytes);
    }
}
