using System.Security.Cryptography;

namespace DanVan.Sealed.Domain.Keys;

/// <summary>A private key that needs two persons: it lies under a key that is the exclusive-or of two random shares, so that one share alone says nothing at all (rule 144).</summary>
/// <param name="Locked">The private key under the joined shares.</param>
/// <param name="First">The first person's share, 32 bytes.</param>
/// <param name="Second">The second person's share, 32 bytes.</param>
public sealed record TwoShares(byte[] Locked, byte[] First, byte[] Second)
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Locks a private key under two new shares.</summary>
    public static TwoShares Of(ReadOnlySpan<byte> secret)
    {
        var first = RandomNumberGenerator.GetBytes(KeyLength);
        var second = RandomNumberGenerator.GetBytes(KeyLength);
        var locked = new byte[NonceLength + TagLength + secret.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(Joined(first, second), TagLength);
        cipher.Encrypt(locked.AsSpan(0, NonceLength), secret, locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength));
        return new(locked, first, second);
    }

    /// <summary>Opens what was locked.</summary>
    /// <exception cref="CryptographicException">The shares do not belong to it.</exception>
    public static byte[] Open(byte[] locked, byte[] first, byte[] second)
    {
        if (locked.Length <= NonceLength + TagLength || first.Length != KeyLength || second.Length != KeyLength) throw new CryptographicException("Not two shares of one key.");
        var secret = new byte[locked.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Joined(first, second), TagLength);
        cipher.Decrypt(locked.AsSpan(0, NonceLength), locked.AsSpan(NonceLength + TagLength), locked.AsSpan(NonceLength, TagLength), secret);
        return secret;
    }

    private static byte[] Joined(byte[] first, byte[] second) => [.. first.Zip(second, (a, b) => (byte)(a ^ b))];
}
