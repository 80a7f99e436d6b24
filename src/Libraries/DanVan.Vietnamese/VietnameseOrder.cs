using System.Globalization;
using System.Text;

namespace DanVan.Vietnamese;

/// <summary>
/// Vietnamese alphabetical order: the letters a ă â b c d đ e ê … first; among equal letters the tones ngang, huyền, hỏi, ngã, sắc, nặng (as CLDR's collation for Vietnamese).
/// Numbers stand before letters and by their value (Xóm 2 before Xóm 10). Case, punctuation and tone placement do not count.
/// </summary>
public static class VietnameseOrder
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Two digits each; a level ends lower than all. What has no place in the alphabet stands last, by code point.
    private const string LevelEnd = "00", Space = "10", Number = "11";
    private const int FirstLetter = 20, OtherLetter = 90;
    private const int LongestNumber = 99;
    private const char OtherMark = '6';

    /// <summary>
    /// A key whose ordinal order is the order of the texts; store it beside a name and sort by it. It is made of the digits 0 to 9 only, so that every database collation agrees. Two to three times the text's length.
    /// </summary>
    public static string SortKey(string text)
    {
        var words = VietnameseText.Canonical(text);
        var key = new StringBuilder(words.Length * 3 + LevelEnd.Length);
        var tones = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length;)
        {
            if (char.IsAsciiDigit(words[i])) i += AppendNumber(words.AsSpan(i), key);
            else if (words[i] == ' ') (i, _) = (i + 1, key.Append(Space));
            else AppendLetter(words[i++], key, tones);
        }
        return key.Append(LevelEnd).Append(tones).ToString();
    }

    /// <summary>Compares two texts in Vietnamese order; for lists in memory.</summary>
    public static int Compare(string a, string b) => string.CompareOrdinal(SortKey(a), SortKey(b));

    private static void AppendLetter(char c, StringBuilder key, StringBuilder tones)
    {
        var hasTone = Vowels.TryRead(c, out var letter, out var tone);
        var place = Letters.IndexOf(letter);
        if (place < 0) place = Letters.IndexOf(LatinLetters.Bare(letter));
        if (place < 0) key.Append(CultureInfo.InvariantCulture, $"{OtherLetter}{(int)c:00000}");
        else key.Append(CultureInfo.InvariantCulture, $"{FirstLetter + place}");
        tones.Append(hasTone ? (char)('0' + (int)tone) : Letters.Contains(letter) ? '0' : OtherMark);
    }

    /// <summary>The length goes before the digits: a longer number is a greater one.</summary>
    private static int AppendNumber(ReadOnlySpan<char> text, StringBuilder key)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9') is var e and >= 0 ? e : text.Length;
        end = Math.Min(end, LongestNumber);
        var digits = text[..end].TrimStart('0');
        key.Append(Number).Append(CultureInfo.InvariantCulture, $"{digits.Length:00}").Append(digits);
        return end;
    }
}
