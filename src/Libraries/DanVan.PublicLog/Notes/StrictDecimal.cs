using System.Globalization;

namespace DanVan.PublicLog;

/// <summary>Numbers as they stand in checkpoints and paths: digits without a leading zero, up to 2^63 − 1.</summary>
internal static class StrictDecimal
{
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > 19 || (text[0] == '0' && text.Length > 1)) return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
