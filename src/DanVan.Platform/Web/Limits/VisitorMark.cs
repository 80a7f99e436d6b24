using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DanVan.Platform.Web.Limits;

/// <summary>
/// Turns a visitor's network address into a number that cannot be turned back: a keyed hash under a key that is drawn anew each day and kept in memory only.
/// One IPv4 address, or one IPv6 network of 64 bits, is one visitor.
/// </summary>
public sealed class VisitorMark(TimeProvider clock)
{
    private const int NetworkBytes = 8;

    private readonly Lock _turn = new();
    private (DateOnly Day, byte[] Key) _today;

    /// <summary>The mark of an address today.</summary>
    public UInt128 Of(IPAddress? address)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(KeyOfToday(), NetworkOf(address), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private static ReadOnlySpan<byte> NetworkOf(IPAddress? address)
    {
        if (address is null) return [];
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, NetworkBytes) : bytes;
    }

    private byte[] KeyOfToday()
    {
        var today = VietnamTime.Today(clock);
        lock (_turn)
        {
            if (_today.Day != today) _today = (today, RandomNumberGenerator.GetBytes(32));
            return _today.Key;
        }
    }
}
