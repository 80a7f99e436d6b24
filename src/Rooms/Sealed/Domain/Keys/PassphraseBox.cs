using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Sealed.Domain.Keys;

/// <summary>A private key under a passphrase that the server does not keep: PBKDF2-SHA-256 with a salt of its own, then AES-256-GCM with the owner as associated data.</summary>
public static class PassphraseBox
{
    /// <summary>Rounds of PBKDF2 for boxes made now; each box says its own.</summary>
    public const int Rounds = 600_000;

    private const byte Format = 1;
    private const int SaltLength = 16;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Header = 1 + sizeof(int) + SaltLength + NonceLength + TagLength;
    private const int MostRounds = 10_000_000;

    /// <summary>Locks it.</summary>
    /// <param name="secret">The private key.</param>
    /// <param name="passphrase">What only its owner knows.</param>
    /// <param name="owner">Whose it is; a box copied to another person's row does not open.</param>
    public static byte[] Lock(ReadOnlySpan<byte> secret, string passphrase, string owner)
    {
        var box = new byte[Header + secret.Length];
        box[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(1), Rounds);
        RandomNumberGenerator.Fill(box.AsSpan(1 + sizeof(int), SaltLength + NonceLength));
        var key = KeyOf(box, passphrase);
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Encrypt(NonceOf(box), secret, box.AsSpan(Header), box.AsSpan(Header - TagLength, TagLength), Associated(box, owner));
            return box;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens it; false when the passphrase is not the one, or the box was altered.</summary>
    public static bool TryOpen(byte[] box, string passphrase, string owner, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = null;
        if (box.Length <= Header || box[0] != Format || RoundsOf(box) is < 1 or > MostRounds) return false;
        var key = KeyOf(box, passphrase);
        var opened = new byte[box.Length - Header];
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(NonceOf(box), box.AsSpan(Header), box.AsSpan(Header - TagLength, TagLength), opened, Associated(box, owner));
            secret = opened;
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static int RoundsOf(byte[] box) => BinaryPrimitives.ReadInt32BigEndian(box.AsSpan(1));

    private static ReadOnlySpan<byte> NonceOf(byte[] box) => box.AsSpan(1 + sizeof(int) + SaltLength, NonceLength);

    private static byte[] Associated(byte[] box, string owner) => [.. box.AsSpan(0, 1 + sizeof(int) + SaltLength), .. Encoding.UTF8.GetBytes(owner)];

    // The same passphrase typed on a phone and on a computer may differ in how accents are composed.
    private static byte[] KeyOf(byte[] box, string passphrase) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)), box.AsSpan(1 + sizeof(int), SaltLength), RoundsOf(box), HashAlgorithmName.SHA256, KeyLength);
}
