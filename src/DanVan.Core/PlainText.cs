using System.Text;
using DanVan.Vietnamese;

namespace DanVan.Core;

/// <summary>What people type, made fit to be kept: composed (NFC), without invisible characters that a database refuses or that turn the reading order around.</summary>
public static class PlainText
{
    private const int MostEmptyLines = 1;

    /// <summary>Several lines: blanks at line ends and rows of empty lines are dropped. Null gives an empty text.</summary>
    public static string Lines(string? typed)
    {
        var lines = Visible(typed).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var kept = new StringBuilder();
        var empty = 0;
        foreach (var line in lines)
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty <= MostEmptyLines) kept.Append(line).Append('\n');
        }

        return kept.ToString().Trim();
    }

    /// <summary>One line: every run of blanks and line ends is one blank. Null gives an empty text.</summary>
    public static string Line(string? typed) => string.Join(' ', Visible(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines as by <see cref="Lines"/>; null when nothing is left.</summary>
    public static string? Trimmed(this string? typed) => Lines(typed) is { Length: > 0 } text ? text : null;

    private static string Visible(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";

        var kept = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (char.IsHighSurrogate(c) && i + 1 < typed.Length && char.IsLowSurrogate(typed[i + 1])) kept.Append(c).Append(typed[++i]);
            else if (char.IsSurrogate(c)) kept.Append('\uFFFD');
            else if (c is '\n' or '\r' or '\t' || !(char.IsControl(c) || IsInvisible(c))) kept.Append(c);
        }

        return VietnameseText.ToNfc(kept.ToString());
    }

    // Overrides of the reading order, joiners without width, the mark of byte order.
    private static bool IsInvisible(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
