namespace DanVan.Core.Codes;

/// <summary>Damm's check digit (2004): finds every single wrong digit and every swap of neighbours, with digits only.</summary>
internal static class DammCheck
{
    // A totally anti-symmetric quasigroup of order 10, from Damm's dissertation; row = state so far, column = next digit.
    private static readonly string[] Table =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    /// <summary>The digit that makes the number whole.</summary>
    public static int DigitFor(ReadOnlySpan<char> digits)
    {
        var state = 0;
        foreach (var digit in digits) state = Table[state][digit - '0'] - '0';
        return state;
    }

    /// <summary>True when the last digit is the check digit of those before it.</summary>
    public static bool IsWhole(ReadOnlySpan<char> digits) => DigitFor(digits) == 0;
}
