using System.Security.Cryptography;
using System.Text;

namespace DanVan.PublicLog.Tests;

public class SignedNoteTests
{
    // The example of golang.org/x/mod/sumdb/note.
    private const string VerifierText = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string SignerText = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoNote = Text + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_note_of_the_Go_library_is_made_byte_for_byte()
    {
        Assert.True(SignerKey.TryParse(SignerText, out var signer));

        var note = new SignedNote(Text, [signer.Sign(Text)]);

        Assert.Equal(GoNote, note.ToString());
        Assert.Equal(VerifierText, signer.Verifier.ToString());
        Assert.Equal(SignerText, signer.Export());
    }

    [Fact]
    public void The_note_of_the_Go_library_is_read_and_verified()
    {
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(GoNote), out var note));

        var verification = note.Verify([Key(VerifierText)]);

        Assert.Equal(Text, note.Text);
        Assert.Equal(VerifierText, Assert.Single(verification.Verified).Key.ToString());
        Assert.Empty(verification.Refused);
    }

    [Fact]
    public void No_part_and_no_changed_letter_of_a_key_is_a_key()
    {
        foreach (var text in new[] { VerifierText, SignerText })
        {
            for (var start = 0; start < text.Length; start++)
            {
                for (var end = start + 1; end <= text.Length; end++) Assert.True((start == 0 && end == text.Length) || !IsKey(text[start..end]), text[start..end]);
            }

            for (var i = 0; i < text.Length; i++)
            {
                var changed = text.ToCharArray();
                changed[i]++;
                Assert.False(IsKey(new(changed)), new(changed));
            }
        }
    }

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void A_key_of_the_wrong_length_or_of_an_unknown_kind_is_none(string text) => Assert.False(IsKey(text));

    [Fact]
    public void A_key_that_every_signature_could_fit_is_refused()
    {
        // The neutral point, of order one.
        byte[] point = [1, .. new byte[31]];
        var id = Convert.ToHexStringLower(SHA256.HashData([(byte)'a', (byte)'\n', 1, .. point])[..4]);

        Assert.False(VerifierKey.TryParse($"a+{id}+{Convert.ToBase64String([1, .. point])}", out _));
        Assert.Throws<ArgumentException>(() => VerifierKey.Of("a", NoteKeyType.Ed25519, point));
    }

    [Fact]
    public void Each_changed_byte_of_a_note_is_noticed()
    {
        var bytes = Encoding.UTF8.GetBytes(GoNote);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[i] ^= (byte)(1 << bit);
                Assert.False(SignedNote.TryParse(bytes, out var note) && note.Verify([Key(VerifierText)]) is { Verified.Count: > 0, Refused.Count: 0 }, $"byte {i}, bit {bit}");
                bytes[i] ^= (byte)(1 << bit);
            }
        }
    }

    [Fact]
    public void Signatures_by_strangers_are_ignored_even_under_a_known_name()
    {
        using var stranger = SignerKey.Generate("PeterNeumann", NoteKeyType.Ed25519);
        Assert.True(SignerKey.TryParse(SignerText, out var signer));
        var note = new SignedNote(Text, [stranger.Sign(Text), signer.Sign(Text)]);

        Assert.True(SignedNote.TryParse(note.ToBytes(), out var read));
        var verification = read.Verify([signer.Verifier]);

        Assert.Single(verification.Verified);
        Assert.Empty(verification.Refused);
        Assert.Empty(new SignedNote(Text, [stranger.Sign(Text)]).Verify([signer.Verifier]).Verified);
    }

    [Fact]
    public void A_false_signature_under_a_known_key_is_told()
    {
        Assert.True(SignerKey.TryParse(SignerText, out var signer));
        var note = new SignedNote(Text + "One line more.\n", [signer.Sign(Text)]);

        var verification = note.Verify([signer.Verifier]);

        Assert.Empty(verification.Verified);
        Assert.Single(verification.Refused);
    }

    [Fact]
    public void A_text_may_hold_empty_lines_and_Vietnamese()
    {
        const string text = "Xã An Hoà\n\nĐường đã sửa\n\n\n";
        using var key = SignerKey.Generate("xã-an-hoà.example", NoteKeyType.Ed25519);

        Assert.True(SignedNote.TryParse(new SignedNote(text, [key.Sign(text)]).ToBytes(), out var note));

        Assert.Equal(text, note.Text);
        Assert.Single(note.Verify([key.Verifier]).Verified);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\u2014 a AAAAAAAA")]
    [InlineData("text\n\u2014 a AAAAAAAA\n")]
    [InlineData("text\n\n- a AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 a  AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 a AAAA\n")]
    [InlineData("text\n\n\u2014 a AAAAA A=\n")]
    [InlineData("text\n\n\u2014 a AAAAAAB=\n")]
    [InlineData("text\n\n\u2014 a+b AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 a\u00a0b AAAAAAAA\n")]
    [InlineData("text\r\n\n\u2014 a AAAAAAAA\n")]
    [InlineData("te\txt\n\n\u2014 a AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 a AAAAAAAA\nmore\n")]
    public void What_is_not_a_note_is_not_read(string text) => Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Sizes_are_limited()
    {
        var line = "\u2014 a AAAAAAAA\n";

        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes("text\n\n" + string.Concat(Enumerable.Repeat(line, 100))), out _));
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes("text\n\n" + string.Concat(Enumerable.Repeat(line, 101))), out _));
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(new string('a', 65_536) + "\n\n" + line), out _));
        Assert.False(SignedNote.TryParse([0xff, (byte)'\n', (byte)'\n', .. Encoding.UTF8.GetBytes(line)], out _));
    }

    private static bool IsKey(string text) => VerifierKey.TryParse(text, out _) || SignerKey.TryParse(text, out _);

    private static VerifierKey Key(string text) => VerifierKey.TryParse(text, out var key) ? key : throw new ArgumentException(text);
}
