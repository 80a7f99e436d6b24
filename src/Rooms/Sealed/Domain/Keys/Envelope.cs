using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Sealed.Domain.Keys;

/// <summary>
/// Closes bytes for the owner of a public key; only the private key opens them. A fresh ECDH pair for each envelope, HKDF-SHA-256 over both public keys and the
/// context, AES-256-GCM with the context as associated data: an envelope moved to another record, part or key does not open. The content is padded, so that the
/// length tells little and an empty identity looks like a full one.
/// </summary>
public static class Envelope
{
    private const byte Format = 1;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Block = 1024;

    private static readonly byte[] _label = "DanVan sealed envelope 1\0"u8.ToArray();

    /// <summary>Closes it. Nobody needs a secret for this.</summary>
    /// <param name="content">What is to be read by the owner alone.</param>
    /// <param name="publicKey">The owner's public key, SubjectPublicKeyInfo.</param>
    /// <param name="context">What the envelope belongs to: record, part and key.</param>
    public static byte[] Close(ReadOnlySpan<byte> content, byte[] publicKey, string context)
    {
        using var once = OpenKey.New();
        var keys = KeysOf(once.AgreeWith(publicKey), once.PublicKey, publicKey, context);
        var plain = Padded(content);
        try
        {
            var header = 1 + sizeof(ushort) + once.PublicKey.Length;
            var envelope = new byte[header + TagLength + plain.Length];
            envelope[0] = Format;
            BinaryPrimitives.WriteUInt16BigEndian(envelope.AsSpan(1), (ushort)once.PublicKey.Length);
            once.PublicKey.CopyTo(envelope.AsSpan(1 + sizeof(ushort)));
            using var cipher = new AesGcm(keys.AsSpan(0, KeyLength), TagLength);
            cipher.Encrypt(keys.AsSpan(KeyLength), plain, envelope.AsSpan(header + TagLength), envelope.AsSpan(header, TagLength), Encoding.UTF8.GetBytes(context));
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keys);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="CryptographicException">It was closed for another key or context, or was altered.</exception>
    public static byte[] Open(ReadOnlySpan<byte> envelope, OpenKey key, string context)
    {
        if (envelope.Length < 1 + sizeof(ushort) || envelope[0] != Format) throw new CryptographicException("Not an envelope of this format.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(envelope[1..]);
        var header = 1 + sizeof(ushort) + length;
        if (envelope.Length < header + TagLength) throw new CryptographicException("The envelope is cut short.");

        var once = envelope.Slice(1 + sizeof(ushort), length).ToArray();
        var keys = KeysOf(key.AgreeWith(once), once, key.PublicKey, context);
        var plain = new byte[envelope.Length - header - TagLength];
        try
        {
            using var cipher = new AesGcm(keys.AsSpan(0, KeyLength), TagLength);
            cipher.Decrypt(keys.AsSpan(KeyLength), envelope[(header + TagLength)..], envelope.Slice(header, TagLength), plain, Encoding.UTF8.GetBytes(context));
            return Unpadded(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keys);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] KeysOf(byte[] secret, byte[] once, byte[] recipient, string context)
    {
        try
        {
            byte[] info = [.. _label, .. Encoding.UTF8.GetBytes(context)];
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength + NonceLength, salt: SHA256.HashData([.. once, .. recipient]), info);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static byte[] Padded(ReadOnlySpan<byte> content)
    {
        var whole = sizeof(int) + content.Length;
        var plain = new byte[(whole + Block - 1) / Block * Block];
        BinaryPrimitives.WriteInt32BigEndian(plain, content.Length);
        content.CopyTo(plain.AsSpan(sizeof(int)));
        return plain;
    }

    private static byte[] Unpadded(ReadOnlySpan<byte> plain)
    {
        var length = plain.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32BigEndian(plain);
        if (length < 0 || length > plain.Length - sizeof(int)) throw new CryptographicException("The padding is wrong.");
        return plain.Slice(sizeof(int), length).ToArray();
    }
}
