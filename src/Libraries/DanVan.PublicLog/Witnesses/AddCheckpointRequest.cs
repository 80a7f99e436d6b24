using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DanVan.PublicLog;

/// <summary>What a log sends to a witness: the size it cosigned last, the proof that nothing before it changed, and the new checkpoint (C2SP tlog-witness, add-checkpoint).</summary>
/// <param name="OldSize">The size that the witness cosigned last; 0 for the first time, or to be told it.</param>
/// <param name="Proof">From the old size to the checkpoint's; empty when the old size is 0 or the same.</param>
/// <param name="Checkpoint">The new checkpoint, signed by the log.</param>
public sealed record AddCheckpointRequest(long OldSize, IReadOnlyList<LogHash> Proof, SignedCheckpoint Checkpoint)
{
    /// <summary>Larger requests are not read.</summary>
    public const int MaxBytes = SignedNote.MaxBytes + 4096;

    /// <summary>Longer proofs are not read: no tree has one.</summary>
    public const int MaxProof = 63;

    private const string OldSizeLine = "old ";

    /// <summary>Reads a request. False for anything that is not one, in its one spelling; never throws.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out AddCheckpointRequest? request)
    {
        request = null;
        var blank = body.IndexOf("\n\n"u8);
        if (body.Length > MaxBytes || blank < 0 || !SignedCheckpoint.TryParse(body[(blank + 2)..], out var checkpoint)) return false;

        // Wrong UTF-8 becomes a letter that stands in no line of the format.
        var lines = Encoding.UTF8.GetString(body[..blank]).Split('\n');
        if (lines.Length > MaxProof + 1 || !lines[0].StartsWith(OldSizeLine, StringComparison.Ordinal) || !StrictDecimal.TryParse(lines[0].AsSpan(OldSizeLine.Length), out var oldSize)) return false;

        var proof = new LogHash[lines.Length - 1];
        for (var i = 0; i < proof.Length; i++)
        {
            if (!LogHash.TryParseBase64(lines[i + 1], out proof[i])) return false;
        }

        request = new(oldSize, proof, checkpoint);
        return true;
    }

    /// <summary>The body of the request.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{OldSizeLine}{StrictDecimal.Format(OldSize)}\n{string.Concat(Proof.Select(hash => hash.ToBase64() + "\n"))}\n{Checkpoint}");
}
