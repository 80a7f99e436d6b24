using System.Security.Cryptography;
using System.Text;
using CsCheck;
using DanVan.Sealed.Domain.Keys;

namespace DanVan.Web.Tests.Sealed;

public class EnvelopeTests
{
    [Fact]
    public void Any_content_opens_with_the_key_and_context_it_was_closed_for()
    {
        using var key = OpenKey.New();

        Gen.Byte.Array[0, 5000].Sample(content => Assert.Equal(content, Envelope.Open(Envelope.Close(content, key.PublicKey, "a/1"), key, "a/1")), iter: 50);
    }

    [Fact]
    public void Another_key_another_context_or_one_changed_bit_does_not_open_it()
    {
        using var key = OpenKey.New();
        using var other = OpenKey.New();
        var envelope = Envelope.Close("bí mật"u8, key.PublicKey, "a/1");

        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(envelope, other, "a/1"));
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(envelope, key, "a/2"));
        Gen.Int[0, envelope.Length - 1].Sample(at =>
        {
            var changed = envelope.ToArray();
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(changed, key, "a/1"));
        }, iter: 50);
    }

    [Fact]
    public void A_short_and_an_empty_content_have_the_same_length_outside()
    {
        using var key = OpenKey.New();

        Assert.Equal(Envelope.Close([], key.PublicKey, "x").Length, Envelope.Close(new byte[500], key.PublicKey, "x").Length);
    }

    [Fact]
    public void A_passphrase_opens_its_box_composed_or_decomposed_and_no_other_does()
    {
        var box = PassphraseBox.Lock([1, 2, 3], "đất nước mình đẹp", "keyring/a");

        Assert.True(PassphraseBox.TryOpen(box, "đất nước mình đẹp".Normalize(NormalizationForm.FormD), "keyring/a", out var secret));
        Assert.Equal([1, 2, 3], secret);
        Assert.False(PassphraseBox.TryOpen(box, "dat nuoc minh dep", "keyring/a", out _));
        Assert.False(PassphraseBox.TryOpen(box, "đất nước mình đẹp", "keyring/b", out _));
    }

    [Fact, Rule(144)]
    public void Two_shares_open_a_key_and_one_alone_does_not()
    {
        var secret = RandomNumberGenerator.GetBytes(120);
        var shares = TwoShares.Of(secret);

        Assert.Equal(secret, TwoShares.Open(shares.Locked, shares.First, shares.Second));
        Assert.ThrowsAny<CryptographicException>(() => TwoShares.Open(shares.Locked, shares.First, shares.First));
        Assert.ThrowsAny<CryptographicException>(() => TwoShares.Open(shares.Locked, shares.First, new byte[32]));
    }

    [Fact]
    public void A_photo_opens_with_its_own_key_alone()
    {
        var file = SealedFile.Close([9, 8, 7]);

        Assert.Equal([9, 8, 7], file.Open());
        Assert.ThrowsAny<CryptographicException>(() => (file with { Key = new byte[32] }).Open());
    }
}
