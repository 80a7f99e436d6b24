using System.Text;

namespace DanVan.Vietnamese;

/// <summary>Unicode's normalisation form C (UAX 15) for Latin letters. Marks that no Latin letter is composed with stay where they are.</summary>
internal static class CanonicalComposition
{
    // Some old keyboards send these two; Unicode makes them equal to the grave and the acute.
    private const char OldGrave = '\u0340', OldAcute = '\u0341';

    public static string Compose(string text)
    {
        // Text without a combining mark is composed already; nearly all text is.
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0) return text;

        var composed = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var marksFrom = IsMark(text[start]) ? start : start + 1;
            var end = marksFrom;
            while (end < text.Length && IsMark(text[end])) end++;
            if (end == start + 1 && marksFrom == end) composed.Append(text[start]);
            else AppendRun(composed, marksFrom == start ? null : text[start], text.AsSpan(marksFrom..end));
            start = end;
        }
        return composed.ToString();
    }

    private static bool IsMark(char c) => c is OldGrave or OldAcute || LatinLetters.IsMark(c);

    /// <summary>Appends a letter and the marks that follow it, in canonical order and composed as far as Unicode composes.</summary>
    private static void AppendRun(StringBuilder to, char? start, ReadOnlySpan<char> marks)
    {
        var sorted = new List<long>(marks.Length + 2);
        var letter = start;
        if (start is { } whole) letter = TakeApart(whole, sorted);
        foreach (var mark in marks) Add(sorted, mark switch { OldGrave => '\u0300', OldAcute => '\u0301', _ => mark });
        sorted.Sort();

        var kept = new StringBuilder();
        var keptClass = 0;
        foreach (var entry in sorted)
        {
            var (mark, markClass) = ((char)(entry & 0xFFFF), (int)(entry >> 48));
            // A mark that stayed hides later ones of its class from the letter.
            if (letter is { } l && markClass > keptClass && LatinLetters.TryCompose(l, mark, out var composed)) letter = composed;
            else (keptClass, _) = (markClass, kept.Append(mark));
        }
        to.Append(letter).Append(kept);
    }

    private static char TakeApart(char letter, List<long> marks)
    {
        if (!LatinLetters.TryTakeMark(letter, out var rest, out var mark)) return letter;
        var bare = TakeApart(rest, marks);
        Add(marks, mark);
        return bare;
    }

    /// <summary>Class, place and mark in one number: sorting by it is stable within a class.</summary>
    private static void Add(List<long> marks, char mark) => marks.Add(((long)LatinLetters.ClassOf(mark) << 48) | ((long)marks.Count << 16) | mark);
}
