using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace DanVan.Accounts.Domain;

/// <summary>Six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, which every code application knows).</summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    // One step to each side: phones' clocks are off by some seconds, and typing takes time.
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, in base 32 as code applications take it.</summary>
    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The address in the QR code that a code application reads.</summary>
    public static string AddressOf(string secret, string issuer, string accountName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(accountName)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={StepSeconds}";

    /// <summary>The code of a secret at an instant.</summary>
    public static string CodeAt(string secret, DateTimeOffset now) => CodeOf(FromBase32(secret), StepAt(now));

    /// <summary>The time step a typed code belongs to, if it is right, recent and later than <paramref name="lastUsed"/>: each code works once.</summary>
    public static long? StepOf(string secret, string typed, DateTimeOffset now, long lastUsed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (code.Length != Digits) return null;

        var key = FromBase32(secret);
        var step = StepAt(now);
        long? found = null;
        // All steps are looked at, so that the time taken does not tell which one was near.
        for (var s = step - Tolerance; s <= step + Tolerance; s++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(key, s)), System.Text.Encoding.ASCII.GetBytes(code)) && s > lastUsed) found ??= s;
        }

        return found;
    }

    private static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    // RFC 6238 names SHA-1, and most code applications know no other; a keyed hash does not suffer from its collisions.
#pragma warning disable CA5350
    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, message, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static string ToBase32(byte[] bytes)
    {
        var text = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
        }

        return new(text);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (int i = 0, bits = 0, held = 0, at = 0; i < text.Length; i++)
        {
            held = (held << 5) | Base32.IndexOf(text[i], StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
            held &= (1 << bits) - 1;
        }

        return bytes;
    }
}
