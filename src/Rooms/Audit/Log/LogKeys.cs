using System.Text;
using DanVan.Platform.Privacy;
using DanVan.Platform.Web;
using DanVan.PublicLog;
using Microsoft.Extensions.Options;

namespace DanVan.Audit.Log;

/// <summary>
/// The log's signing key, in <c>DANVAN_DATA/keys/log-key</c> and never in the database, and beside it the last checkpoint that was signed: a database that was set back
/// knows less than this file, and nothing is signed then.
/// </summary>
public sealed class LogKeys(KeyFiles files, IOptions<SiteOptions> site, IOptions<AuditOptions> options)
{
    /// <summary>The file of what was signed last.</summary>
    public const string LastFile = "log-last-signed";

    /// <summary>The file of what was signed last of the internal log.</summary>
    public const string LastInternalFile = "internal-log-last-signed";

    private const string KeyFile = "log-key";
    private const string NextFile = "log-key-next";

    /// <summary>The key; drawn on the first call under the log's name.</summary>
    /// <param name="expected">The key of the log that goes on, by the database. Where a new log has begun and its key is not yet in its place, it is put there.</param>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    public SignerKey Load(string? expected)
    {
        if (expected is not null && files.Read(NextFile) is { } next)
        {
            using var drawn = Read(next, NextFile);
            if (drawn.Verifier.ToString() == expected) Settle(next);
        }

        return Read(files.LoadOrMake(KeyFile, Draw), KeyFile);
    }

    /// <summary>The public half of the key; null when there is none yet.</summary>
    public VerifierKey? Existing()
    {
        if (files.Read(KeyFile) is not { } bytes) return null;
        using var key = Read(bytes, KeyFile);
        return key.Verifier;
    }

    /// <summary>Keeps the key of a log that is about to begin. Once the database names it, <see cref="Load"/> puts it in the place of the old one.</summary>
    public void KeepNext(SignerKey key) => files.Replace(NextFile, Written(key));

    /// <summary>What was signed last on this machine; null when nothing yet.</summary>
    /// <param name="file">Of which log: <see cref="LastFile"/> or <see cref="LastInternalFile"/>.</param>
    public SignedCheckpoint? LastSigned(string file = LastFile) => files.Read(file) is { } bytes && SignedCheckpoint.TryParse(bytes, out var checkpoint) ? checkpoint : null;

    /// <summary>Keeps what was signed.</summary>
    /// <param name="checkpoint">What was signed.</param>
    /// <param name="file">Of which log: <see cref="LastFile"/> or <see cref="LastInternalFile"/>.</param>
    public void KeepLastSigned(SignedCheckpoint checkpoint, string file = LastFile) => files.Replace(file, checkpoint.ToBytes());

    private byte[] Draw()
    {
        var address = new Uri(site.Value.AddressOf(Links.Log));
        var origin = options.Value.Origin.Length > 0 ? options.Value.Origin : address.Authority + address.AbsolutePath;
        using var key = SignerKey.Generate(origin, NoteKeyType.Ed25519);
        return Written(key);
    }

    private void Settle(byte[] next)
    {
        files.Replace(KeyFile, next);
        files.Remove(NextFile);
    }

    private static SignerKey Read(byte[] bytes, string file) =>
        SignerKey.TryParse(Encoding.ASCII.GetString(bytes).Trim(), out var key) ? key : throw new InvalidOperationException($"{file} among the keys is damaged; restore it from a backup.");

    private static byte[] Written(SignerKey key) => Encoding.ASCII.GetBytes(key.Export() + "\n");
}
