using System.Text;
using Org.BouncyCastle.Bcpg.OpenPgp;

namespace DanVan.Platform.Backup;

/// <summary>What opens a sealed backup.</summary>
/// <param name="passphrase">The passphrase of the backup, or of the private recovery key; null when none was given.</param>
/// <param name="recoveryKey">The private recovery key's bytes, as <c>danvan backup key</c> or another OpenPGP program wrote them; null when none was given.</param>
public sealed class BackupOpener(string? passphrase, byte[]? recoveryKey)
{
    private const int GzipFirst = 0x1F;

    /// <summary>Whether a file is sealed; tells it by its first byte.</summary>
    public static bool IsSealed(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() != GzipFirst;
    }

    /// <summary>The archive inside.</summary>
    /// <param name="file">The file from its beginning.</param>
    /// <exception cref="BackupFault">It is no backup, or what opens it was not given or is wrong.</exception>
    internal OpenedBackup Open(FileStream file)
    {
        var first = file.ReadByte();
        file.Position = 0;
        if (first == GzipFirst) return new(file, () => true);
        try
        {
            return OpenMessage(PgpUtilities.GetDecoderStream(file));
        }
        catch (Exception exception) when (IsOfMessage(exception))
        {
            throw new BackupFault("The file cannot be opened: it is no backup of DanVan, it is damaged, or the passphrase is wrong.", exception);
        }
    }

    /// <summary>Whether an exception tells of a message that cannot be read.</summary>
    internal static bool IsOfMessage(Exception exception) =>
        exception is PgpException or ArgumentException or InvalidOperationException or InvalidCastException or Org.BouncyCastle.Crypto.CryptoException || exception is IOException and not BackupFault;

    private OpenedBackup OpenMessage(Stream message)
    {
        var list = FirstList(message) ?? throw new BackupFault("The file is no backup of DanVan.");
        var sealedData = Choose(list);
        var clear = sealedData switch
        {
            PgpPbeEncryptedData byPassphrase => byPassphrase.GetDataStreamRaw(Encoding.UTF8.GetBytes(passphrase!)),
            PgpPublicKeyEncryptedData toKey => toKey.GetDataStream(PrivateKey(toKey.KeyId)),
            _ => throw new BackupFault("The backup is sealed in a way that this program does not know."),
        };
        var literal = new PgpObjectFactory(clear).NextPgpObject() as PgpLiteralData ?? throw new BackupFault("The backup's content is not what DanVan writes.");
        return new(literal.GetInputStream(), () => sealedData.IsIntegrityProtected() && sealedData.Verify());
    }

    private PgpEncryptedData Choose(PgpEncryptedDataList list)
    {
        var all = list.GetEncryptedDataObjects().ToList();
        if (recoveryKey is not null && all.OfType<PgpPublicKeyEncryptedData>().FirstOrDefault() is { } toKey) return toKey;
        if (passphrase is not null && all.OfType<PgpPbeEncryptedData>().FirstOrDefault() is { } byPassphrase) return byPassphrase;
        throw new BackupFault(all.OfType<PgpPublicKeyEncryptedData>().Any()
            ? "The backup is sealed to a recovery key: give the private key with --recovery-key FILE (and --passphrase-file FILE for its passphrase)."
            : "The backup is sealed by a passphrase: give it with --passphrase-file FILE.");
    }

    private PgpPrivateKey PrivateKey(long id)
    {
        var bytes = recoveryKey!;
        if (FirstList(PgpUtilities.GetDecoderStream(new MemoryStream(bytes))) is { } wrapped)
        {
            if (passphrase is null) throw new BackupFault("The recovery key is sealed by a passphrase: give it with --passphrase-file FILE.");
            var clear = wrapped.GetEncryptedDataObjects().OfType<PgpPbeEncryptedData>().First().GetDataStreamRaw(Encoding.UTF8.GetBytes(passphrase));
            using var content = new MemoryStream();
            (new PgpObjectFactory(clear).NextPgpObject() as PgpLiteralData ?? throw new PgpException("no literal data")).GetInputStream().CopyTo(content);
            bytes = content.ToArray();
        }

        var secret = new PgpSecretKeyRingBundle(PgpUtilities.GetDecoderStream(new MemoryStream(bytes))).GetSecretKey(id)
            ?? throw new BackupFault("The recovery key is not the one that the backup is sealed to.");
        return secret.ExtractPrivateKeyRaw(Encoding.UTF8.GetBytes(passphrase ?? ""));
    }

    private static PgpEncryptedDataList? FirstList(Stream message)
    {
        var objects = new PgpObjectFactory(message);
        for (var next = objects.NextPgpObject(); next is not null; next = objects.NextPgpObject())
        {
            if (next is PgpEncryptedDataList list) return list;
            if (next is not PgpMarker) return null;
        }

        return null;
    }
}

/// <summary>An opened backup.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="IsUnaltered">Asked after the last byte: whether the sealed bytes are those that were written.</param>
internal sealed record OpenedBackup(Stream Archive, Func<bool> IsUnaltered);
