using System.Security.Cryptography;

namespace DanVan.PublicLog;

/// <summary>
/// Says "I hold this record" without saying what it is: SHA-256(salt ‖ record). A log is never erased, a record must be: the hash goes into the log,
/// the salt stays with the record and is deleted with it, and then nobody can find out what was meant, not even by guessing.
/// </summary>
public sealed class SaltedCommitment
{
    /// <summary>Bytes of a salt; all of one length, so that no record can begin inside it.</summary>
    public const int SaltBytes = 32;

    private readonly byte[] _salt;

    private SaltedCommitment(byte[] salt, LogHash hash)
    {
        _salt = salt;
        Hash = hash;
    }

    /// <summary>What may be published.</summary>
    public LogHash Hash { get; }

    /// <summary>What goes with the record; secret as long as the record is.</summary>
    public ReadOnlyMemory<byte> Salt => _salt;

    /// <summary>Commits to a record under a new random salt.</summary>
    public static SaltedCommitment To(ReadOnlySpan<byte> record)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new(salt, HashOf(salt, record));
    }

    /// <summary>Whether a published hash is that of this record under this salt. Never throws.</summary>
    public static bool Opens(LogHash hash, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> record) => salt.Length == SaltBytes && HashOf(salt, record) == hash;

    /// <summary>The commitment to a record under a salt of <see cref="SaltBytes"/> that the caller has.</summary>
    public static LogHash HashOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> record)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(record);
        return new(sha.GetHashAndReset());
    }
}
