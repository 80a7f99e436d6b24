using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DanVan.PublicLog;

/// <summary>One signature line of a note. Whether it is good only its key can say.</summary>
/// <param name="KeyName">Whose key it names.</param>
/// <param name="KeyId">Which key of theirs.</param>
/// <param name="Bytes">The signature, in the form of its key's type.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const string Dash = "\u2014 ";
    private const int IdBytes = 4;
    // Signatures that withstand quantum computers have nearly 5 KB.
    private const int MaxBytes = 8192;

    /// <summary>Reads a line without its line feed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (line is null || !line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var base64]) return false;
        if (!KeyNames.IsValid(name) || !StrictBase64.TryDecode(base64, MaxBytes, out var bytes) || bytes.Length <= IdBytes) return false;

        signature = new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdBytes));
        return true;
    }

    /// <summary>The line without its line feed.</summary>
    public override string ToString()
    {
        var bytes = new byte[IdBytes + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(IdBytes));
        return $"{Dash}{KeyName} {Convert.ToBase64String(bytes)}";
    }

    /// <inheritdoc />
    public bool Equals(NoteSignature? other) => other is not null && KeyName == other.KeyName && KeyId == other.KeyId && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(KeyName, KeyId, Bytes.Length);
}
