using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DanVan.PublicLog;

/// <summary>
/// Proof on one sheet, to be checked offline: an entry's place, its inclusion proof, and the checkpoint with whatever witnesses signed it (C2SP tlog-proof). The entry, or its leaf hash, comes from elsewhere.
/// </summary>
/// <param name="Proof">The place and the path to the root.</param>
/// <param name="Checkpoint">The checkpoint it is proved against.</param>
/// <param name="Extra">Whatever the application adds; nothing vouches for it.</param>
public sealed record LogReceipt(InclusionProof Proof, SignedCheckpoint Checkpoint, ReadOnlyMemory<byte> Extra = default)
{
    /// <summary>Larger receipts are not read.</summary>
    public const int MaxBytes = 128 * 1024;

    private const string Header = "c2sp.org/tlog-proof@v1\n";
    private const int MaxExtra = 16 * 1024;
    // A tree of 2^63 entries has paths of 63 hashes.
    private const int MaxHashes = 63;

    /// <summary>Reads a receipt. False for anything that is not one, in its one spelling; never throws. Nothing is verified yet.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LogReceipt? receipt)
    {
        receipt = null;
        var blank = bytes.IndexOf("\n\n"u8);
        if (bytes.Length > MaxBytes || blank < 0 || !SignedCheckpoint.TryParse(bytes[(blank + 2)..], out var checkpoint)) return false;

        // Wrong UTF-8 becomes a letter that stands in no line of the format.
        var head = Encoding.UTF8.GetString(bytes[..blank]);
        if (!head.StartsWith(Header, StringComparison.Ordinal)) return false;
        var lines = head[Header.Length..].Split('\n').AsSpan();

        byte[] extra = [];
        if (lines[0].StartsWith("extra ", StringComparison.Ordinal))
        {
            if (!StrictBase64.TryDecode(lines[0]["extra ".Length..], MaxExtra, out extra) || extra.Length == 0) return false;
            lines = lines[1..];
        }

        if (lines.Length is 0 or > MaxHashes + 1 || !lines[0].StartsWith("index ", StringComparison.Ordinal) || !StrictDecimal.TryParse(lines[0].AsSpan("index ".Length), out var index)) return false;
        var hashes = new LogHash[lines.Length - 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (!LogHash.TryParseBase64(lines[i + 1], out hashes[i])) return false;
        }

        receipt = new(new(index, checkpoint.Checkpoint.Head.Size, hashes), checkpoint, extra);
        return true;
    }

    /// <summary>Whether the checkpoint is to be believed and holds an entry with this leaf hash (<see cref="LogHashing.Leaf"/>) at the receipt's place.</summary>
    public bool Proves(LogHash leaf, LogTrust trust) =>
        trust.Judge(Checkpoint).IsTrusted && Proof.TreeSize == Checkpoint.Checkpoint.Head.Size && Proof.Proves(leaf, Checkpoint.Checkpoint.Head.Root);

    /// <summary>The receipt as text, to be kept as UTF-8 in a <c>.tlog-proof</c> file.</summary>
    public override string ToString()
    {
        var extra = Extra.Length == 0 ? "" : $"extra {Convert.ToBase64String(Extra.Span)}\n";
        return $"{Header}{extra}index {StrictDecimal.Format(Proof.LeafIndex)}\n{string.Concat(Proof.Hashes.Select(hash => hash.ToBase64() + "\n"))}\n{Checkpoint}";
    }
}
