using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DanVan.Core.Codes;

/// <summary>Numbers drawn so that each is as likely as any other.</summary>
internal static class EvenDraw
{
    /// <summary>A number from 0 up to, not with, <paramref name="bound"/>. What would make the low numbers likelier is drawn again.</summary>
    public static ulong Below(ulong bound, RandomNumberGenerator random)
    {
        var even = ulong.MaxValue - (ulong.MaxValue % bound);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        ulong drawn;
        do
        {
            random.GetBytes(bytes);
            drawn = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        }
        while (drawn >= even);
        return drawn % bound;
    }
}
