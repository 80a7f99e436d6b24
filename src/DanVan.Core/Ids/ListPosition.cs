using System.Security.Cryptography;

namespace DanVan.Core;

/// <summary>One sortable number a record: milliseconds since 1970 in the high 43 bits, chance in the low 20. It is a list's order and its page cursor on every engine.</summary>
public static class ListPosition
{
    private const int ChanceBits = 20;

    /// <summary>A position for a record made at <paramref name="now"/>. Two records of one millisecond collide once in a million; the unique index then asks for another draw.</summary>
    public static long Next(DateTimeOffset now) => Floor(now) | (long)RandomNumberGenerator.GetInt32(1 << ChanceBits);

    /// <summary>The least position of the millisecond of <paramref name="instant"/>: a bound for ranges of time.</summary>
    public static long Floor(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() << ChanceBits;
}
