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
    private const string KeyFile = "log-key";
    private const string LastFile = "log-last-signed";

    /// <summary>The key; drawn on the first call under the log's name.</summary>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    public SignerKey Load()
    {
        var text = Encoding.ASCII.GetString(files.LoadOrMake(KeyFile, Draw)).Trim();
        return SignerKey.TryParse(text, out var key) ? key : throw new InvalidOperationException($"{KeyFile} among the keys is damaged; restore it from a backup.");
    }

    /// <summary>What was signed last on this machine; null when nothing yet.</summary>
    public SignedCheckpoint? LastSigned() => files.Read(LastFile) is { } bytes && SignedCheckpoint.TryParse(bytes, out var checkpoint) ? checkpoint : null;

    /// <summary>Keeps what was signed.</summary>
    public void KeepLastSigned(SignedCheckpoint checkpoint) => files.Replace(LastFile, checkpoint.ToBytes());

    private byte[] Draw()
    {
        var address = new Uri(site.Value.AddressOf(Links.Log));
        var origin = options.Value.Origin.Length > 0 ? options.Value.Origin : address.Authority + address.AbsolutePath;
        using var key = SignerKey.Generate(origin, NoteKeyType.Ed25519);
        return Encoding.ASCII.GetBytes(key.Export() + "\n");
    }
}
