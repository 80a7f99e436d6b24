using System.Security.Cryptography;

namespace DanVan.Sealed.Domain.Keys;

/// <summary>A photo under a key of its own. The encrypted bytes lie in the file store; the key lies in an envelope, so that a new office key does not touch the files.</summary>
/// <param name="Bytes">What is stored.</param>
/// <param name="Key">What opens it, 32 bytes.</param>
public sealed record SealedFile(byte[] Bytes, byte[] Key)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Closes a file under a new key.</summary>
    public static SealedFile Close(ReadOnlySpan<byte> content)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var bytes = new byte[NonceLength + TagLength + content.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(bytes.AsSpan(0, NonceLength), content, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength));
        return new(bytes, key);
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="CryptographicException">Another key, or altered bytes.</exception>
    public byte[] Open()
    {
        if (Bytes.Length < NonceLength + TagLength) throw new CryptographicException("The file is cut short.");
        var content = new byte[Bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Key, TagLength);
        cipher.Decrypt(Bytes.AsSpan(0, NonceLength), Bytes.AsSpan(NonceLength + TagLength), Bytes.AsSpan(NonceLength, TagLength), content);
        return content;
    }
}
