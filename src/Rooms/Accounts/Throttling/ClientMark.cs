using System.Net;
using System.Net.Sockets;

namespace DanVan.Accounts.Throttling;

/// <summary>From where somebody tries to sign in. It lives as long as the request; only a keyed hash of it is counted, in memory.</summary>
/// <param name="Address">The network address; null when unknown.</param>
/// <param name="Device">The device's mark, if the account has signed in from it before; null for a stranger.</param>
public readonly record struct ClientMark(IPAddress? Address, string? Device)
{
    private const int NetworkBytes = 8;

    /// <summary>What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, of which one household has a whole one.</summary>
    public ReadOnlySpan<byte> Network
    {
        get
        {
            var address = Address is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : Address;
            if (address is null) return [];
            var bytes = address.GetAddressBytes();
            return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, NetworkBytes) : bytes;
        }
    }
}
