using System.Globalization;
using System.Text;

namespace DanVan.Web.Verbs.Logs;

/// <summary>Words of strangers on somebody's terminal: control characters and marks that turn the writing direction would let a log write over what the verifier says.</summary>
internal static class Printed
{
    private const int Most = 400;

    public static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (safe.Length >= Most) return safe.Append('…').ToString();
            safe.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? "?" : rune.ToString());
        }

        return safe.ToString();
    }

    public static string Safe(ReadOnlyMemory<byte> bytes) => Safe(Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, 4 * Most)]));

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Entries(long number) => number == 1 ? "1 entry" : $"{Count(number)} entries";

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
