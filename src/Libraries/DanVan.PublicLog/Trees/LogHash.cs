using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DanVan.PublicLog;

/// <summary>A SHA-256 hash: of an entry, of a node, of a whole tree. A value of 32 bytes; <c>default</c> is 32 zeros.</summary>
public readonly record struct LogHash
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Reads the 32 bytes of a hash.</summary>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public LogHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, _a);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], _d);
    }

    /// <summary>The 32 bytes, copied.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash as it stands in checkpoints, proofs and receipts.</summary>
    public string ToBase64() => Convert.ToBase64String(ToArray());

    /// <summary>Reads standard base64 of exactly 32 bytes, as <see cref="ToBase64"/> writes it and in no other way.</summary>
    public static bool TryParseBase64([NotNullWhen(true)] string? text, out LogHash hash)
    {
        hash = default;
        if (!StrictBase64.TryDecode(text, Size, out var bytes) || bytes.Length != Size) return false;
        hash = new(bytes);
        return true;
    }

    /// <summary>Reads 64 lower-case hexadecimal digits, as <see cref="ToString"/> writes them and in no other way.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LogHash hash)
    {
        hash = default;
        if (text is not { Length: 2 * Size } || !text.All(char.IsAsciiHexDigitLower)) return false;
        hash = new(Convert.FromHexString(text));
        return true;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
