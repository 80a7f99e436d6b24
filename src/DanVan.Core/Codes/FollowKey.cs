using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Core.Codes;

/// <summary>
/// The secret with which a sender follows a report without an account (khóa theo dõi): 20 random digits (66 bits) and a check digit, in seven groups of three,
/// <c>482 109 375 560 128 477 136</c>. Digits only: they sound the same in every dialect, need no accents, and a phone shows large keys for them.
/// Shown once on the receipt and stored only as <see cref="KeyedHash"/>; never part of an address or a log, which is why <see cref="ToString"/> hides it.
/// </summary>
public readonly record struct FollowKey : IParsable<FollowKey>
{
    private const int RandomDigits = 20;
    private const int GroupLength = 3;
    private const string Letters = "OILZSB";
    private const string DigitsMeant = "011258";

    private static readonly byte[] Purpose = "DanVan follow key\0"u8.ToArray();

    private readonly string? _digits;

    private FollowKey(string digits) => _digits = digits;

    /// <summary>Draws a new key.</summary>
    public static FollowKey New(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);

        var digits = Half(random) + Half(random);
        return new(digits + DammCheck.DigitFor(digits));
    }

    /// <summary>Reads a key as people type it: with or without blanks and hyphens, O for 0 and the like. False when it has a slip (a wrong digit or two swapped neighbours).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FollowKey key)
    {
        key = default;
        var digits = TypedText.Readings(text).Select(Digits).FirstOrDefault(read => read is not null);
        if (digits is null) return false;

        key = new(digits);
        return true;
    }

    /// <summary>Reads a key that must be right.</summary>
    public static FollowKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException("Not a follow key, or one with a slip.");

    static FollowKey IParsable<FollowKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<FollowKey>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FollowKey result) => TryParse(s, out result);

    /// <summary>The key for the receipt: seven groups of three digits parted by blanks.</summary>
    public string Reveal() => string.Join(' ', Written().Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What is stored: HMAC-SHA256 of the key under a secret of the server, 32 bytes. Without that secret a stolen table does not let anybody try keys.</summary>
    /// <param name="secret">At least 32 bytes, kept apart from the database.</param>
    public byte[] KeyedHash(byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < 32) throw new ArgumentException("The secret needs 32 bytes or more.", nameof(secret));

        byte[] message = [.. Purpose, .. Encoding.ASCII.GetBytes(Written())];
        return HMACSHA256.HashData(secret, message);
    }

    /// <summary>True when <paramref name="stored"/> was made from this key; takes the same time whatever the answer.</summary>
    public bool Matches(ReadOnlySpan<byte> stored, byte[] secret) => CryptographicOperations.FixedTimeEquals(stored, KeyedHash(secret));

    /// <summary>Hides the key, so that no log or page shows it by accident.</summary>
    public override string ToString() => "(follow key)";

    private string Written() => _digits ?? throw new InvalidOperationException("A follow key is drawn or read, never default.");

    private static string Half(RandomNumberGenerator random) => EvenDraw.Below(10_000_000_000, random).ToString("D10", CultureInfo.InvariantCulture);

    private static string? Digits(string typed)
    {
        var digits = string.Concat(typed.Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? DigitsMeant[i] : c));
        return digits.Length == RandomDigits + 1 && digits.All(char.IsAsciiDigit) && DammCheck.IsWhole(digits) ? digits : null;
    }
}
