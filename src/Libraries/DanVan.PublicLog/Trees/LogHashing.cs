using System.Buffers;
using System.Security.Cryptography;

namespace DanVan.PublicLog;

/// <summary>The hashes of RFC 6962, section 2.1: entries and nodes bear different prefixes, so that neither can be passed off as the other.</summary>
public static class LogHashing
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int OnStack = 1024;

    /// <summary>The root of a tree without entries: SHA-256 of nothing.</summary>
    public static LogHash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ entry).</summary>
    public static LogHash Leaf(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < OnStack) return Prefixed(stackalloc byte[entry.Length + 1], entry);

        var rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        try
        {
            return Prefixed(rented.AsSpan(0, entry.Length + 1), entry);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static LogHash Node(LogHash left, LogHash right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * LogHash.Size];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + LogHash.Size)..]);
        return Sha256(input);
    }

    private static LogHash Prefixed(Span<byte> buffer, ReadOnlySpan<byte> entry)
    {
        buffer[0] = LeafPrefix;
        entry.CopyTo(buffer[1..]);
        return Sha256(buffer);
    }

    private static LogHash Sha256(ReadOnlySpan<byte> input)
    {
        Span<byte> output = stackalloc byte[LogHash.Size];
        SHA256.HashData(input, output);
        return new(output);
    }
}
