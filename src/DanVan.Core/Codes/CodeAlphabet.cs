using System.Security.Cryptography;

namespace DanVan.Core.Codes;

/// <summary>
/// The 29 symbols of codes. Of each pair of look-alikes only one is in it (0 not O, 1 not I or L, 2 not Z, 5 not S, 8 not B, V not U), so the other can be read as it.
/// 29 is a prime, which is what makes the weighted check catch every swap.
/// </summary>
internal static class CodeAlphabet
{
    private const string Symbols = "0123456789ACDEFGHJKMNPQRTVWXY";
    private const string LookAlikes = "OILZSBU";
    private const string MeantByThem = "011258V";

    // In the two places of the kind only letters stand, so there a value is shown as the letter of its pair of look-alikes.
    private const string KindLetters = "OLZ..S..B.ACDEFGHJKMNPQRTVWXY";

    /// <summary>The value 0–28 of a typed capital letter or digit; −1 when it has none.</summary>
    public static int Read(char typed)
    {
        var pair = LookAlikes.IndexOf(typed, StringComparison.Ordinal);
        return Symbols.IndexOf(pair < 0 ? typed : MeantByThem[pair], StringComparison.Ordinal);
    }

    /// <summary>The symbol of a value.</summary>
    public static char Write(int value) => Symbols[value];

    /// <summary>The letter of a value in the place of the kind; null when the value has none.</summary>
    public static char? KindLetter(int value) => KindLetters[value] is var letter and not '.' ? letter : null;

    /// <summary>True for a letter that can stand in the place of the kind.</summary>
    public static bool IsKindLetter(char letter) => letter != '.' && KindLetters.Contains(letter);

    /// <summary>Fills with values drawn evenly; at most 10, up to which the power is exact.</summary>
    public static void Draw(RandomNumberGenerator random, Span<int> values)
    {
        var chance = EvenDraw.Below((ulong)Math.Pow(Symbols.Length, values.Length), random);
        for (var i = 0; i < values.Length; i++, chance /= (ulong)Symbols.Length) values[i] = (int)(chance % (ulong)Symbols.Length);
    }

    /// <summary>The symbol c with Σ (i + 1)·vᵢ + (n + 1)·c ≡ 0 (mod 29). Weights differ and none is 0, so one change or one swap always changes the sum.</summary>
    public static int CheckSymbol(ReadOnlySpan<int> values)
    {
        var sum = 0;
        for (var i = 0; i < values.Length; i++) sum += (i + 1) * values[i];
        for (var symbol = 0; symbol < Symbols.Length; symbol++)
            if ((sum + ((values.Length + 1) * symbol)) % Symbols.Length == 0) return symbol;

        throw new InvalidOperationException("A weight of the check must not be a multiple of 29.");
    }
}
