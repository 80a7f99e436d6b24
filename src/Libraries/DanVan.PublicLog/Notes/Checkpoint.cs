using System.Diagnostics.CodeAnalysis;

namespace DanVan.PublicLog;

/// <summary>The state of a log as it is signed (C2SP tlog-checkpoint). <see cref="ToString"/> is the text of the note.</summary>
/// <param name="Origin">Which log; by custom its address without the scheme.</param>
/// <param name="Head">Its size and root.</param>
/// <param name="Extensions">Further lines, opaque, seldom used.</param>
public sealed record Checkpoint(string Origin, TreeHead Head, IReadOnlyList<string> Extensions)
{
    /// <summary>A checkpoint without extension lines.</summary>
    public Checkpoint(string origin, TreeHead head) : this(origin, head, []) { }

    /// <summary>Reads the text of a note. False for anything that is not a checkpoint in its one spelling; never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text is null || !text.EndsWith('\n')) return false;
        var lines = text[..^1].Split('\n');
        if (lines.Length < 3 || lines.Any(line => line.Length == 0)) return false;
        if (!StrictDecimal.TryParse(lines[1], out var size) || !LogHash.TryParseBase64(lines[2], out var root)) return false;

        checkpoint = new(lines[0], new(size, root), lines[3..]);
        return true;
    }

    /// <summary>The checkpoint with the log's first signature under it.</summary>
    /// <exception cref="InvalidOperationException">A line is empty or has a line feed or control character, so nobody could read it.</exception>
    public SignedCheckpoint Sign(SignerKey key)
    {
        var text = ToString();
        var note = new SignedNote(text, [key.Sign(text)]);
        return SignedCheckpoint.TryParse(note.ToBytes(), out var signed) && signed.Checkpoint.Equals(this) ? signed : throw new InvalidOperationException("The checkpoint cannot be written as a note.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{Origin}\n{StrictDecimal.Format(Head.Size)}\n{Head.Root.ToBase64()}\n{string.Concat(Extensions.Select(line => line + "\n"))}";

    /// <inheritdoc />
    public bool Equals(Checkpoint? other) => other is not null && Origin == other.Origin && Head == other.Head && Extensions.SequenceEqual(other.Extensions);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Origin, Head);
}
