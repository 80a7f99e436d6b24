using System.Buffers;
using System.Buffers.Binary;

namespace DanVan.PublicLog;

/// <summary>Up to 256 entries in one file, each behind its length in two bytes, big-endian (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>The longest entry there can be.</summary>
    public const int MaxEntryBytes = ushort.MaxValue;

    internal const int LengthBytes = 2;

    /// <summary>Takes a bundle apart. False when a length runs over the end, bytes are left, or there are more than 256 entries; never throws.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bundle, out IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var found = new List<ReadOnlyMemory<byte>>(LogTile.FullWidth);
        entries = [];
        while (bundle.Length > 0)
        {
            if (bundle.Length < LengthBytes || found.Count == LogTile.FullWidth) return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < LengthBytes + length) return false;
            found.Add(bundle.Slice(LengthBytes, length));
            bundle = bundle[(LengthBytes + length)..];
        }

        entries = found;
        return true;
    }

    /// <summary>Puts one entry behind those that are there.</summary>
    /// <exception cref="ArgumentException">The entry is longer than <see cref="MaxEntryBytes"/>.</exception>
    internal static void Append(IBufferWriter<byte> bundle, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > MaxEntryBytes) throw new ArgumentException("An entry has at most 65,535 bytes.", nameof(entry));
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        bundle.Write(length);
        bundle.Write(entry);
    }
}
