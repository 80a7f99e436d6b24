using System.Text;

namespace DanVan.Core.Codes;

/// <summary>What a person may have meant by what stands in a box for a code.</summary>
internal static class TypedText
{
    private const int MaxLength = 80;

    // The marks of Vietnamese letters, and the key that made each of them under the input methods Telex and VNI: in Telex a circumflex is the letter typed twice.
    private const string Marks = "\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323";
    private const string TelexKeys = "=WWFSXRJ";
    private const string VniKeys = "68721435";

    /// <summary>The readings of a text in capital letters and digits of ASCII: marks dropped, Telex undone, VNI undone. None when it cannot be a code.</summary>
    public static IEnumerable<string> Readings(string? text)
    {
        // Lone surrogates and U+FFFE make Normalize throw; no code contains a character beyond the basic plane.
        if (text is null || text.Length > MaxLength || text.Any(c => char.IsSurrogate(c) || c == '\uFFFE')) return [];

        if (Ascii.IsValid(text)) return [Read(text.ToUpperInvariant(), "", "")!];

        var parts = text.Normalize(NormalizationForm.FormKD).ToUpperInvariant();
        return new[] { Read(parts, "", ""), Read(parts, TelexKeys, "D"), Read(parts, VniKeys, "9") }.OfType<string>().Distinct();
    }

    private static string? Read(string parts, string keys, string strokeKey)
    {
        var typed = new StringBuilder(parts.Length);
        foreach (var part in parts)
        {
            if (char.IsAsciiLetterOrDigit(part)) typed.Append(part);
            else if (part == 'Đ') typed.Append('D').Append(strokeKey);
            else if (char.IsLetterOrDigit(part)) return null;
            else if (keys.Length > 0 && typed.Length > 0 && Marks.IndexOf(part, StringComparison.Ordinal) is >= 0 and var mark) Undo(typed, keys[mark]);
        }

        return typed.ToString();
    }

    private static void Undo(StringBuilder typed, char key)
    {
        // A lone W gives Ư in Telex; a typed U cannot be meant, for no code has one.
        if (key == 'W' && typed[^1] == 'U') typed[^1] = 'W';
        else typed.Append(key == '=' ? typed[^1] : key);
    }
}
