using System.Text;

namespace DanVan.Feedback.Domain.Moderation;

/// <summary>A stretch of a text that is to be covered.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">How many.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;
}

/// <summary>Covers parts of a text (che thông tin cá nhân). A moderator covers; nobody rewrites what a person said.</summary>
public static class Redaction
{
    /// <summary>What stands in the place of what was covered: the same in every language, and speakable by a screen reader.</summary>
    public const string Mark = "[***]";

    /// <summary>The text with the spans covered; spans that touch or overlap become one mark. Spans outside the text are cut to it.</summary>
    public static string Cover(string text, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);

        var covered = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans.Where(s => s.Length > 0 && s.Start >= 0 && s.Start < text.Length).OrderBy(s => s.Start))
        {
            var end = Math.Min(span.End, text.Length);
            if (end <= at) continue;
            var gap = span.Start > at ? text.AsSpan(at, span.Start - at) : default;
            // Two covered names with only a blank between them are one mark: their number would tell something too.
            if (covered.Length == 0 || at == 0 || !gap.Trim().IsEmpty) covered.Append(gap).Append(Mark);
            at = end;
        }

        return covered.Append(text.AsSpan(at)).ToString();
    }

    /// <summary>Every place where a phrase stands, without regard to capitals.</summary>
    public static IEnumerable<TextSpan> Find(string text, string phrase)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(phrase)) yield break;

        phrase = phrase.Trim();
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
            yield return new(at, phrase.Length);
    }
}
