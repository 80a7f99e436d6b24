using System.Security.Cryptography;
using System.Text;
using DanVan.PublicLog;

namespace DanVan.Platform.Ledger;

/// <summary>
/// What a follow key opens: drawn from it, and not the key. Each of the holder's acts gets a salt of its own from it, and the server keeps what was done only in a box that it locks,
/// so that the holder can have a receipt again and nobody else can tell which entry of the log is whose.
/// </summary>
public sealed class ReceiptSecret
{
    /// <summary>Its length.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    private ReceiptSecret(byte[] key) => _key = key;

    /// <summary>The secret of a follow key, as the key is printed.</summary>
    public static ReceiptSecret Of(string followKey) => new(HKDF.Extract(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(followKey)));

    /// <summary>The secret that <see cref="CopyTo"/> wrote.</summary>
    public static ReceiptSecret Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? new(bytes.ToArray()) : throw new ArgumentException("A receipt's secret has 32 bytes.", nameof(bytes));

    /// <summary>Writes it, for a browser's encrypted cookie and nothing else.</summary>
    public void CopyTo(Span<byte> target) => _key.CopyTo(target);

    /// <summary>The salt of one act.</summary>
    public byte[] SaltOf(Guid act) => Expand("DanVan receipt salt 1", act, SaltedCommitment.SaltBytes);

    /// <summary>Locks the record of one act.</summary>
    public byte[] Lock(Guid act, ReadOnlySpan<byte> record)
    {
        var box = new byte[NonceSize + TagSize + record.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var cipher = Cipher(act);
        cipher.Encrypt(box.AsSpan(0, NonceSize), record, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
        return box;
    }

    /// <summary>Opens it; null when it was locked by another key.</summary>
    public byte[]? Open(Guid act, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize) return null;
        var record = new byte[box.Length - NonceSize - TagSize];
        try
        {
            using var cipher = Cipher(act);
            cipher.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), record);
            return record;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private AesGcm Cipher(Guid act) => new(Expand("DanVan receipt box 1", act, Size), TagSize);

    private byte[] Expand(string purpose, Guid act, int length) => HKDF.Expand(HashAlgorithmName.SHA256, _key, length, [.. Encoding.ASCII.GetBytes(purpose), .. act.ToByteArray(bigEndian: true)]);
}
