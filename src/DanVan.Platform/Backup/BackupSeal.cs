using System.Text;
using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Security;

namespace DanVan.Platform.Backup;

/// <summary>
/// How a backup is sealed: by a passphrase, to a public recovery key, or not at all. A sealed backup is an OpenPGP message (RFC 4880, AES-256), which any OpenPGP program opens:
/// whoever holds passphrase or key needs no DanVan to get at the data.
/// </summary>
public sealed class BackupSeal
{
    /// <summary>The shortest passphrase, in characters.</summary>
    public const int PassphraseMinLength = 12;

    // The largest count of OpenPGP's S2K: 65,011,712 bytes are hashed for each guess.
    private const int SlowestGuess = 0xFF;

    private const int BufferBytes = 1 << 16;

    private readonly Action<PgpEncryptedDataGenerator>? _addMethod;

    private BackupSeal(Action<PgpEncryptedDataGenerator>? addMethod) => _addMethod = addMethod;

    /// <summary>None: whoever has the file reads everything.</summary>
    public static BackupSeal None { get; } = new(null);

    /// <summary>Whether it seals.</summary>
    public bool Seals => _addMethod is not null;

    /// <summary>By a passphrase.</summary>
    /// <exception cref="BackupFault">It is too short.</exception>
    public static BackupSeal With(string passphrase) => passphrase.Length >= PassphraseMinLength
        ? new(generator => generator.AddMethodRaw(Encoding.UTF8.GetBytes(passphrase), HashAlgorithmTag.Sha256, SlowestGuess))
        : throw new BackupFault($"The passphrase has {passphrase.Length} characters; it needs {PassphraseMinLength} or more.");

    /// <summary>To a public recovery key; the server itself cannot open it again.</summary>
    public static BackupSeal To(RecoveryKey key) => new(generator => generator.AddMethod(key.Public));

    /// <summary>A stream that seals what is written to it into another; closing it ends the message and leaves the other open.</summary>
    internal Stream Around(Stream file)
    {
        if (_addMethod is null) return new Unsealed(file);
        var generator = new PgpEncryptedDataGenerator(SymmetricKeyAlgorithmTag.Aes256, withIntegrityPacket: true, new SecureRandom());
        _addMethod(generator);
        var sealing = generator.Open(file, new byte[BufferBytes]);
        var literal = new PgpLiteralDataGenerator().Open(sealing, PgpLiteralData.Binary, "danvan-backup.tar.gz", DateTime.UnixEpoch, new byte[BufferBytes]);
        return new Sealing(literal, sealing);
    }

    // The archive closes what it writes to; the file is flushed to the disk after that.
    private sealed class Unsealed(Stream file) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => file.Write(buffer);
    }

    private sealed class Sealing(Stream literal, Stream sealing) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => literal.Write(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                literal.Dispose();
                sealing.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
