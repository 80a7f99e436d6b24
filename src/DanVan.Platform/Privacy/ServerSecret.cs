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
    private const int Length = 32;

    private readonly byte[] _secret;

    private ServerSecret(byte[] secret) => _secret = secret;

    /// <summary>Reads the secret, or draws one on the first start.</summary>
    public static ServerSecret LoadOrMake(DataFolder data)
    {
        var path = Path.Combine(data.Keys, "server-secret");
        if (!File.Exists(path)) Make(path);
        var secret = File.ReadAllBytes(path);
        return secret.Length == Length ? new(secret) : throw new InvalidOperationException($"{path} must hold {Length} bytes; restore it from a backup.");
    }

    /// <summary>The 32-byte key of one use.</summary>
    /// <param name="purpose">Stable, English: <c>feedback.follow-key</c>.</param>
    public byte[] For(string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, _secret, Length, Encoding.UTF8.GetBytes(purpose));

    private static void Make(string path)
    {
        var temporary = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Without overwriting: of two processes that start at once the first one's secret stays.
            File.Move(temporary, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}
