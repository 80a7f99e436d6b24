using System.Diagnostics.CodeAnalysis;

namespace DanVan.PublicLog;

/// <summary>A checkpoint with its signatures, as a log serves it and witnesses cosign it.</summary>
public sealed class SignedCheckpoint
{
    private SignedCheckpoint(Checkpoint checkpoint, SignedNote note)
    {
        Checkpoint = checkpoint;
        Note = note;
    }

    /// <summary>What is signed.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The text with the signatures.</summary>
    public SignedNote Note { get; }

    /// <summary>Reads a checkpoint as it is served. Nothing is verified yet: see <see cref="LogTrust.Judge"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedCheckpoint? checkpoint)
    {
        checkpoint = SignedNote.TryParse(bytes, out var note) && Checkpoint.TryParse(note.Text, out var text) ? new(text, note) : null;
        return checkpoint is not null;
    }

    /// <summary>The checkpoint with one more signature or cosignature.</summary>
    public SignedCheckpoint With(NoteSignature signature) => new(Checkpoint, Note.With(signature));

    /// <summary>As it is served.</summary>
    public byte[] ToBytes() => Note.ToBytes();

    /// <inheritdoc />
    public override string ToString() => Note.ToString();
}
