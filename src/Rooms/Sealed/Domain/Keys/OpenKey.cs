using System.Security.Cryptography;

namespace DanVan.Sealed.Domain.Keys;

/// <summary>A private key that is open in memory (ECDH on P-256). Disposing it overwrites the bytes.</summary>
public sealed class OpenKey : IDisposable
{
    private readonly byte[] _pkcs8;

    private OpenKey(byte[] pkcs8, byte[] publicKey) => (_pkcs8, PublicKey) = (pkcs8, publicKey);

    /// <summary>The public half, as SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; }

    /// <summary>Draws a new pair.</summary>
    public static OpenKey New()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return new(pair.ExportPkcs8PrivateKey(), pair.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Takes a private key that was kept by <see cref="Reveal"/>; the bytes become this object's own.</summary>
    public static OpenKey From(byte[] pkcs8)
    {
        using var pair = ECDiffieHellman.Create();
        pair.ImportPkcs8PrivateKey(pkcs8, out _);
        return new(pkcs8, pair.ExportSubjectPublicKeyInfo());
    }

    /// <summary>A copy of the private key, to be wrapped for somebody.</summary>
    public byte[] Reveal() => [.. _pkcs8];

    /// <summary>The secret shared with the owner of another public key.</summary>
    internal byte[] AgreeWith(byte[] publicKey)
    {
        using var own = ECDiffieHellman.Create();
        own.ImportPkcs8PrivateKey(_pkcs8, out _);
        using var other = ECDiffieHellman.Create();
        try
        {
            other.ImportSubjectPublicKeyInfo(publicKey, out _);
        }
        catch (PlatformNotSupportedException exception)
        {
            // A changed byte can name a curve that does not exist; to the caller it is a key that does not fit, like any other.
            throw new CryptographicException(exception.Message, exception);
        }

        return own.DeriveRawSecretAgreement(other.PublicKey);
    }

    /// <inheritdoc />
    public void Dispose() => CryptographicOperations.ZeroMemory(_pkcs8);
}
