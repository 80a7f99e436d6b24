using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DanVan.PublicLog;

/// <summary>A text with signatures under it (C2SP signed-note).</summary>
/// <param name="Text">What is signed: lines, each with its line feed.</param>
/// <param name="Signatures">At least one in a note that was read; none before the first is made.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Larger notes are not read.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Notes with more signatures are not read.</summary>
    public const int MaxSignatures = 100;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a note. False for anything that is not one, in its one spelling; never throws. Nothing is verified yet.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (bytes.Length is 0 or > MaxBytes || !TryText(bytes, out var all)) return false;
        if (all.Any(c => c is < ' ' and not '\n') || !all.EndsWith('\n')) return false;

        // A text may hold empty lines: the last one parts it from its signatures.
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !TryLines(all[(blank + 2)..], out var signatures)) return false;

        note = new(all[..(blank + 1)], signatures);
        return true;
    }

    /// <summary>Reads signature lines alone, as witnesses answer with.</summary>
    public static bool TryParseSignatures(ReadOnlySpan<byte> bytes, out IReadOnlyList<NoteSignature> signatures)
    {
        signatures = [];
        return bytes.Length <= MaxBytes && TryText(bytes, out var lines) && TryLines(lines, out signatures);
    }

    /// <summary>Checks every signature that names a trusted key, once a key; the others are ignored, as the specification demands.</summary>
    public NoteVerification Verify(IEnumerable<VerifierKey> keys)
    {
        var trusted = keys.Distinct().ToList();
        var verified = new List<VerifiedSignature>();
        var refused = new List<NoteSignature>();
        foreach (var signature in Signatures)
        {
            foreach (var key in trusted.Where(key => key.Name == signature.KeyName && key.Id == signature.KeyId))
            {
                if (verified.Any(v => v.Key.Equals(key))) continue;
                if (key.Verifies(Text, signature, out var seenAt)) verified.Add(new(key, signature, seenAt));
                else refused.Add(signature);
            }
        }

        return new(verified, refused);
    }

    /// <summary>The note with one more signature, in place of an earlier one by the same key.</summary>
    public SignedNote With(NoteSignature signature) =>
        this with { Signatures = [.. Signatures.Where(s => s.KeyName != signature.KeyName || s.KeyId != signature.KeyId), signature] };

    /// <summary>The note as text, to be served as UTF-8.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s + "\n"))}";

    /// <summary>The note as it is served.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    private static bool TryText(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = _strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static bool TryLines(string text, out IReadOnlyList<NoteSignature> signatures)
    {
        signatures = [];
        if (!text.EndsWith('\n')) return false;
        var lines = text[..^1].Split('\n');
        if (lines.Length > MaxSignatures) return false;

        var found = new List<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (!NoteSignature.TryParse(line, out var signature)) return false;
            found.Add(signature);
        }

        signatures = found;
        return true;
    }
}

/// <summary>A signature that is good.</summary>
/// <param name="Key">The key that made it.</param>
/// <param name="Signature">The line in the note.</param>
/// <param name="SeenAt">When a witness says it saw the checkpoint; null for a log's own signature.</param>
public sealed record VerifiedSignature(VerifierKey Key, NoteSignature Signature, DateTimeOffset? SeenAt);

/// <summary>What the trusted keys say about a note.</summary>
/// <param name="Verified">Good signatures, one a key.</param>
/// <param name="Refused">Signatures that name a trusted key and are not by it: somebody altered the note.</param>
public sealed record NoteVerification(IReadOnlyList<VerifiedSignature> Verified, IReadOnlyList<NoteSignature> Refused);
