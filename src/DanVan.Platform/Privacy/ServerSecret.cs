using System.Security.Cryptography;
using System.Text;
using DanVan.Platform.Files;

namespace DanVan.Platform.Privacy;

/// <summary>
/// One random secret of this installation, in <c>DANVAN_DATA/keys/server-secret</c> and never in the database: a stolen table of hashes does not let anybody try keys.
/// Each use gets a key of its own. Processes that share a database share this file; losing it makes every follow key worthless.
/// </summary>
public sealed class ServerSecret
{
    private const string FileName = "server-secret";
    private const int Length = 32;

    private readonly byte[] _secret;

    private ServerSecret(byte[] secret) => _secret = secret;

    /// <summary>Reads the secret, or draws one on the first start.</summary>
    public static ServerSecret LoadOrMake(DataFolder data)
    {
        var secret = new KeyFiles(data).LoadOrMake(FileName, () => RandomNumberGenerator.GetBytes(Length));
        return secret.Length == Length ? new(secret) : throw new InvalidOperationException($"{FileName} in {data.Keys} must hold {Length} bytes; restore it from a backup.");
    }

    /// <summary>The 32-byte key of one use.</summary>
    /// <param name="purpose">Stable, English: <c>feedback.follow-key</c>.</param>
    public byte[] For(string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, _secret, Length, Encoding.UTF8.GetBytes(purpose));
}
