using System.Globalization;
using System.Text;

namespace DanVan.Vietnamese;

/// <summary>What each character becomes in folded text and in exact words: one table for the letters in use, Unicode's categories for the rest.</summary>
internal sealed class TextFolding
{
    private const char Separator = '\0';
    private const char Dropped = '\u0001';

    // Pairs "character, what it becomes". The Eth and the African D are typed for Đ with old fonts; "m²" and "m2" are one word.
    private const string SameWord = "ðđɖđ²2³3¹1ıi";

    // Strokes are no marks in Unicode, so no table of compositions knows them.
    private const string Strokes = "đdøołlħhŧtƀb";

    /// <summary>Lower case, without marks, đ as d.</summary>
    public static readonly TextFolding WithoutMarks = new(c => Replace(Strokes, char.ToLowerInvariant(LatinLetters.Bare(c))));

    /// <summary>Lower case, with marks.</summary>
    public static readonly TextFolding WithMarks = new(c => c);

    private readonly Func<char, char> _letter;
    private readonly char[] _table;

    private TextFolding(Func<char, char> letter)
    {
        _letter = letter;
        _table = [.. Enumerable.Range(0, LatinLetters.End).Select(c => Change((char)c))];
    }

    /// <summary>Writes the words of a text, single spaces between them, into a span at least as long as the text, and gives the length written.</summary>
    public int Write(ReadOnlySpan<char> text, Span<char> to)
    {
        var table = _table;
        var length = 0;
        var isGap = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] < table.Length ? table[text[i]] : Change(text[i]);
            if (c > Dropped)
            {
                if (isGap && length > 0) to[length++] = ' ';
                isGap = false;
                to[length++] = c;
            }
            else if (c == Separator)
            {
                // Nôm characters stand beyond the first plane, in two halves.
                if (TryReadPair(text[i..], out var rune))
                {
                    if (isGap && length > 0) to[length++] = ' ';
                    isGap = false;
                    length += Rune.ToLowerInvariant(rune).EncodeToUtf16(to[length..]);
                    i++;
                }
                else
                {
                    isGap = true;
                }
            }
        }
        return length;
    }

    private static bool TryReadPair(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        return text.Length > 1 && Rune.TryCreate(text[0], text[1], out rune) && Rune.IsLetterOrDigit(rune);
    }

    private char Change(char c)
    {
        if (LatinLetters.IsLatinMarkBlock(c)) return Dropped;
        c = Replace(SameWord, char.ToLowerInvariant(c));
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format => Dropped,
            // Vowel signs of Khmer, Cham and Thai are marks within a word.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => c,
            _ => char.IsLetterOrDigit(c) ? _letter(c) : Separator,
        };
    }

    private static char Replace(string pairs, char c)
    {
        for (var i = 0; i < pairs.Length; i += 2)
            if (pairs[i] == c) return pairs[i + 1];
        return c;
    }
}
