using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace DanVan.Platform.Backup;

/// <summary>The public half of an OpenPGP key to which scheduled backups are sealed. The private half is never on the server.</summary>
public sealed class RecoveryKey
{
    private const string Owner = "DanVan recovery key";

    private RecoveryKey(PgpPublicKey key) => Public = key;

    internal PgpPublicKey Public { get; }

    /// <summary>The key's fingerprint, by which people compare it: groups of four hexadecimal digits.</summary>
    public string Fingerprint => string.Join(' ', Convert.ToHexString(Public.GetFingerprint()).Chunk(4).Select(group => new string(group)));

    /// <summary>Reads a public key as OpenPGP programs export it, armoured or not.</summary>
    /// <exception cref="BackupFault">There is no key in it that can be sealed to.</exception>
    public static RecoveryKey Read(Stream file, string name)
    {
        try
        {
            using var decoded = PgpUtilities.GetDecoderStream(file);
            var key = new PgpPublicKeyRingBundle(decoded).GetKeyRings().SelectMany(ring => ring.GetPublicKeys()).FirstOrDefault(k => k.IsEncryptionKey && !k.IsMasterKey && !k.HasRevocation())
                ?? throw new BackupFault($"{name} holds no OpenPGP key with a part for encryption. Make one with: danvan backup key --out FOLDER");
            return new(key);
        }
        catch (Exception exception) when (exception is PgpException or InvalidDataException or ArgumentException || exception is IOException and not BackupFault and not FileNotFoundException)
        {
            throw new BackupFault($"{name} is no public OpenPGP key. Make one with: danvan backup key --out FOLDER", exception);
        }
    }

    /// <summary>Reads a public key's file.</summary>
    /// <exception cref="BackupFault">It is missing or no key.</exception>
    public static RecoveryKey Load(string path)
    {
        if (!File.Exists(path)) throw new BackupFault($"There is no recovery key at {path}.");
        using var file = File.OpenRead(path);
        return Read(file, path);
    }

    /// <summary>Draws a new pair (Ed25519 with an X25519 part for encryption).</summary>
    /// <param name="passphrase">Seals the private half.</param>
    /// <param name="now">The time that the key bears.</param>
    /// <returns>Both halves, armoured; the private one as an OpenPGP message that the passphrase opens.</returns>
    public static (byte[] Public, byte[] Private) Generate(string passphrase, DateTimeOffset now)
    {
        var random = new SecureRandom();
        var (signing, encrypting) = (new Ed25519KeyPairGenerator(), new X25519KeyPairGenerator());
        signing.Init(new Ed25519KeyGenerationParameters(random));
        encrypting.Init(new X25519KeyGenerationParameters(random));
        var ring = new PgpKeyRingGenerator(
            PgpSignature.PositiveCertification, Pair(PublicKeyAlgorithmTag.EdDsa_Legacy, signing.GenerateKeyPair(), now), Owner, SymmetricKeyAlgorithmTag.Null,
            HashAlgorithmTag.Sha256, Array.Empty<byte>(), useSha1: true, Uses(PgpKeyFlags.CanCertify | PgpKeyFlags.CanSign), null, random);
        ring.AddSubKey(Pair(PublicKeyAlgorithmTag.ECDH, encrypting.GenerateKeyPair(), now), Uses(PgpKeyFlags.CanEncryptCommunications | PgpKeyFlags.CanEncryptStorage), null, HashAlgorithmTag.Sha256);
        var secret = Armoured(ring.GenerateSecretKeyRing().Encode);
        return (Armoured(ring.GeneratePublicKeyRing().Encode), Armoured(to =>
        {
            using var sealing = BackupSeal.With(passphrase).Around(to);
            sealing.Write(secret);
        }));
    }

    private static PgpKeyPair Pair(PublicKeyAlgorithmTag algorithm, AsymmetricCipherKeyPair pair, DateTimeOffset now) => new(algorithm, pair, now.UtcDateTime);

    private static PgpSignatureSubpacketVector Uses(int flags)
    {
        var packets = new PgpSignatureSubpacketGenerator();
        packets.SetKeyFlags(isCritical: true, flags);
        return packets.Generate();
    }

    private static byte[] Armoured(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (var armour = new ArmoredOutputStream(bytes)) write(armour);
        return bytes.ToArray();
    }
}
