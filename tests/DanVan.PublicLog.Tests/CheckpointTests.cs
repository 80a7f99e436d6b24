using System.Security.Cryptography;
using System.Text;

namespace DanVan.PublicLog.Tests;

public class CheckpointTests
{
    // A checkpoint of Sigstore's public log with three witnesses, as it was served.
    private const string Rekor = """
        log2025-1.rekor.sigstore.dev
        114068855
        uXmV5jkyZgXN2o6QMPYIPpTwzaAdL+3IFw0SMp4JmGI=

        — log2025-1.rekor.sigstore.dev zxGZFazjmbNyzy8EePBwh61DpCvLn/pkXQhgwGayQKZeQ7BxDrs3XQPZTCridH/VjPk5eL36dtHVyLyKbtQ08lT51QA=
        — witness.navigli.sunlight.geomys.org o+AP4gAAAABqrBYQPMdDRNVwMGPQD9N5E3AIrptPZ6/6OcsZY1+xNfGu0CsxNM0BsXvltbFkMsY/pjOaNT0Oz8ZBHN510YN+vn8lBg==
        — witness.stagemole.eu Z/euoAAAAABqrBYQ+q67WRizVAmFq6sUXpfA+eMyO+dQ7i5Ce9WBkqPvq4RZTZLR/sU1hHl/NDSzJ4mLzhmQULr0HdTJoOVl/5BACg==
        — staging.witness.transparency.goog/ring-any-bells LhqNyQAAAABqrBYQ3tiCPy63VE7DlWh6263nnhFXaEodX50PL9nB7QQ+3PGAlTajdyo/D+UWY9+pAlJF6PIVmSCYfbo71E6kuj5yAw==

        """;

    private static readonly string[] _witnesses =
    [
        "witness.navigli.sunlight.geomys.org+a3e00fe2+BNy/co4C1Hn1p+INwJrfUlgz7W55dSZReusH/GhUhJ/G",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
        "staging.witness.transparency.goog/ring-any-bells+2e1a8dc9+BG5JTpLc3FJtwzgh1Uv+Qelz9qeOH2bfWjS1s0s+y4rL",
    ];

    [Fact]
    public void A_checkpoint_of_a_log_in_use_is_verified_with_its_three_witnesses()
    {
        var logKey = VerifierKey.Of("log2025-1.rekor.sigstore.dev", NoteKeyType.Ed25519, Convert.FromBase64String("t8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244="));
        var trust = new LogTrust("log2025-1.rekor.sigstore.dev", [logKey]) { Witnesses = [.. _witnesses.Select(Key)], Quorum = 3 };

        Assert.True(SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(Rekor), out var checkpoint));
        var judgement = trust.Judge(checkpoint);

        Assert.True(judgement.IsTrusted);
        Assert.Equal(114_068_855, checkpoint.Checkpoint.Head.Size);
        Assert.All(judgement.Cosignatures, seen => Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(0x6AAC1610), seen.SeenAt));
        Assert.Equal(Rekor, checkpoint.ToString());
    }

    [Fact]
    public void Checkpoints_of_the_independent_implementation_are_verified_and_its_tampered_ones_are_not()
    {
        var vectors = Vector.Read("signed_tree_heads");
        var key = VerifierKey.Of("log.example/tieng-dan", NoteKeyType.Ed25519, Convert.FromHexString(vectors["ed25519_public_key"]!.GetValue<string>()));
        var trust = new LogTrust("log.example/tieng-dan", [key]);

        foreach (var item in vectors["items"]!.AsArray())
        {
            Assert.True(SignedCheckpoint.TryParse(Bytes(item!["checkpoint_note"]!.GetValue<string>()), out var checkpoint));
            Assert.True(trust.Judge(checkpoint).IsTrusted);
            Assert.Equal(new(item["tree_size"]!.GetValue<long>(), Vector.Hash(item["root"])), checkpoint.Checkpoint.Head);
        }

        foreach (var tampered in vectors["tampered_notes"]!.AsArray())
        {
            Assert.False(SignedCheckpoint.TryParse(Bytes(tampered!.GetValue<string>()), out var checkpoint) && trust.Judge(checkpoint).IsTrusted);
        }
    }

    [Fact]
    public void Tree_heads_of_RFC_6962_sign_the_same_size_and_root()
    {
        var vectors = Vector.Read("signed_tree_heads");
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromHexString(vectors["p256_spki_der"]!.GetValue<string>()), out _);

        foreach (var item in vectors["items"]!.AsArray())
        {
            var signed = Convert.FromHexString(item!["rfc6962_tbs"]!.GetValue<string>());
            Assert.True(key.VerifyData(signed, Convert.FromHexString(item["rfc6962_ecdsa_p256_sha256_der"]!.GetValue<string>()), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            Assert.True(SignedCheckpoint.TryParse(Bytes(item["checkpoint_note"]!.GetValue<string>()), out var checkpoint));
            Assert.Equal(checkpoint.Checkpoint.Head.Root, new LogHash(signed.AsSpan(signed.Length - 32)));
        }
    }

    [Fact]
    public void Extension_lines_are_kept_and_signed()
    {
        var checkpoint = new Checkpoint(SampleLog.Origin, new(5, SampleLog.Leaves(1)[0]), ["một dòng thêm"]);

        Assert.True(SignedCheckpoint.TryParse(checkpoint.Sign(SampleLog.Key).ToBytes(), out var read));

        Assert.Equal(checkpoint, read.Checkpoint);
        Assert.True(SampleLog.Trust.Judge(read).IsTrusted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n5\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n+5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n 5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n٥\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n99999999999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nextension\n")]
    public void What_is_not_a_checkpoint_is_not_read(string text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Fact]
    public void The_largest_size_is_read() => Assert.True(Checkpoint.TryParse("o\n9223372036854775807\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", out _));

    [Fact]
    public void What_could_not_be_read_is_not_signed()
    {
        Assert.Throws<InvalidOperationException>(() => new Checkpoint("two\nlines", TreeHead.Empty).Sign(SampleLog.Key));
        Assert.Throws<InvalidOperationException>(() => new Checkpoint("", TreeHead.Empty).Sign(SampleLog.Key));
        Assert.Throws<InvalidOperationException>(() => new Checkpoint("o", TreeHead.Empty, [""]).Sign(SampleLog.Key));
    }

    [Fact]
    public void Keys_sign_only_what_they_are_for()
    {
        Assert.Throws<InvalidOperationException>(() => SampleLog.WitnessKey.Sign("text\n"));
        Assert.Throws<InvalidOperationException>(() => SampleLog.Key.Cosign(new("o", TreeHead.Empty), DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentException>(() => SignerKey.Generate("two words", NoteKeyType.Ed25519));
    }

    [Fact]
    public void A_quorum_counts_keys_and_not_names()
    {
        var first = SampleLog.WitnessKey.Verifier;
        using var twin = SameSeed("other.example", NoteKeyType.Cosignature);
        var checkpoint = new Checkpoint(SampleLog.Origin, TreeHead.Empty).Sign(SampleLog.Key);

        var cosigned = checkpoint.With(SampleLog.WitnessKey.Cosign(checkpoint.Checkpoint, DateTimeOffset.UnixEpoch)).With(twin.Cosign(checkpoint.Checkpoint, DateTimeOffset.UnixEpoch));

        Assert.Equal([CheckpointProblem.TooFewWitnesses], (SampleLog.Trust with { Witnesses = [first, twin.Verifier], Quorum = 2 }).Judge(cosigned).Problems);
        Assert.True((SampleLog.Trust with { Witnesses = [first, twin.Verifier], Quorum = 1 }).Judge(cosigned).IsTrusted);
    }

    [Fact]
    public void An_empty_log_with_a_root_is_not_believed()
    {
        var checkpoint = new Checkpoint(SampleLog.Origin, new(0, SampleLog.Leaves(1)[0])).Sign(SampleLog.Key);

        Assert.Equal([CheckpointProblem.RootOfEmptyLogFalse], SampleLog.Trust.Judge(checkpoint).Problems);
    }

    [Fact]
    public void A_cosignature_counts_under_a_checkpoint_alone()
    {
        const string text = "some other text\n";
        using var plain = SameSeed("plain.example", NoteKeyType.Ed25519);
        var signature = plain.Sign($"cosignature/v1\ntime 5\n{text}");
        var key = SampleLog.WitnessKey.Verifier;

        Assert.False(key.Verifies(text, new(key.Name, key.Id, (byte[])[0, 0, 0, 0, 0, 0, 0, 5, .. signature.Bytes.Span]), out _));
        var checkpoint = new Checkpoint(SampleLog.Origin, TreeHead.Empty).ToString();
        signature = plain.Sign($"cosignature/v1\ntime 5\n{checkpoint}");
        Assert.True(key.Verifies(checkpoint, new(key.Name, key.Id, (byte[])[0, 0, 0, 0, 0, 0, 0, 5, .. signature.Bytes.Span]), out _));
    }

    // The witness's secret under another name or for another use.
    private static SignerKey SameSeed(string name, NoteKeyType type)
    {
        var seed = Convert.FromBase64String(SampleLog.WitnessKey.Export().Split('+', 5)[^1]);
        var id = VerifierKey.Of(name, type, SampleLog.WitnessKey.Verifier.PublicKey.Span).ToString().Split('+')[1];
        return SignerKey.TryParse($"PRIVATE+KEY+{name}+{id}+{Convert.ToBase64String([(byte)type, .. seed.AsSpan(1)])}", out var key) ? key : throw new ArgumentException(name);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static VerifierKey Key(string text) => VerifierKey.TryParse(text, out var key) ? key : throw new ArgumentException(text);
}
