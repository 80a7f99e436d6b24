using System.Diagnostics.CodeAnalysis;
using System.Text;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>
/// What somebody remembers of a log in a file of their own: its key and the last checkpoint they saw and found good. The checkpoint is kept with the log's signature, so that two that
/// cannot both be true convict the log and not the one who kept them.
/// </summary>
/// <param name="Key">The log's key.</param>
/// <param name="Checkpoint">The last checkpoint; null before the first.</param>
public sealed record SeenLog(VerifierKey Key, SignedCheckpoint? Checkpoint)
{
    private const string FirstLine = "danvan-seen-log/v1";
    private const string KeyWord = "key ";

    /// <summary>Size and root that the log must continue; those of the empty log before the first checkpoint.</summary>
    public TreeHead Head => Checkpoint?.Checkpoint.Head ?? TreeHead.Empty;

    /// <summary>Reads a file. False when it is not one in its one spelling, or its checkpoint is not signed by its key.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SeenLog? seen)
    {
        seen = null;
        var blank = bytes.IndexOf("\n\n"u8);
        if (blank < 0 || Encoding.UTF8.GetString(bytes[..blank]).Split('\n') is not [FirstLine, var line] || !line.StartsWith(KeyWord, StringComparison.Ordinal)) return false;
        if (!VerifierKey.TryParse(line[KeyWord.Length..], out var key)) return false;

        var rest = bytes[(blank + 2)..];
        SignedCheckpoint? checkpoint = null;
        if (rest.Length > 0 && (!SignedCheckpoint.TryParse(rest, out checkpoint) || !new LogTrust(key.Name, [key]).Judge(checkpoint).IsTrusted)) return false;
        seen = new(key, checkpoint);
        return true;
    }

    /// <summary>Reads a file; null when there is none.</summary>
    /// <exception cref="IOException">The file is there and damaged: what was remembered must not be forgotten silently.</exception>
    public static SeenLog? Load(string path)
    {
        if (!File.Exists(path)) return null;
        return TryParse(File.ReadAllBytes(path), out var seen) ? seen : throw new IOException($"{path} is damaged. Restore it from a copy, or move it away and begin anew without a memory.");
    }

    /// <summary>Keeps it in a file, whole or not at all, lasting when this returns.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        await new DirectoryLogStore(Path.GetDirectoryName(full)!).WriteAsync(Path.GetFileName(full), Encoding.UTF8.GetBytes(ToString()), cancellationToken);
    }

    /// <summary>Keeps two checkpoints that cannot both be true, or of which one takes the other back, in a new file beside the state.</summary>
    /// <returns>The file's path.</returns>
    public async Task<string> KeepEvidenceAsync(string path, SignedCheckpoint later, string what, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(full)}.evidence-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.txt");
        var text = $"{what}\n\nkey {Key}\n\n=== seen first and found good\n{Checkpoint}\n=== shown on {now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n{later}";
        await new DirectoryLogStore(Path.GetDirectoryName(full)!).WriteAsync(name, Encoding.UTF8.GetBytes(text), cancellationToken);
        return Path.Combine(Path.GetDirectoryName(full)!, name);
    }

    /// <summary>The file's text.</summary>
    public override string ToString() => $"{FirstLine}\n{KeyWord}{Key}\n\n{Checkpoint}";
}
