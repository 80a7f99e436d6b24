using System.Text.RegularExpressions;
using DanVan.Vietnamese;

namespace DanVan.Feedback.Domain.Moderation;

/// <summary>A word of a text with its place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">As written.</param>
/// <param name="Folded">In lower case without accents.</param>
/// <param name="BeginsSentence">True at the head of the text and after a full stop.</param>
/// <param name="FollowsClosely">True when only blanks part it from the word before.</param>
internal sealed partial record TextWord(TextSpan Span, string Text, string Folded, bool BeginsSentence, bool FollowsClosely)
{
    /// <summary>True for a word that begins with a capital and goes on in small letters, or is one capital: <c>An</c>, <c>Ý</c>.</summary>
    public bool IsCapital => char.IsUpper(Text[0]) && Text.Skip(1).All(c => !char.IsUpper(c));

    /// <summary>True when an accent, a shaped letter or a stroke was typed.</summary>
    public bool HasAccent => !Text.Equals(Folded, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a text in order.</summary>
    public static IReadOnlyList<TextWord> In(string text)
    {
        var words = new List<TextWord>();
        var end = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var gap = text.AsSpan(end, match.Index - end);
            var word = text.Substring(match.Index, match.Length);
            words.Add(new(new(match.Index, match.Length), word, VietnameseText.Fold(word), words.Count == 0 || gap.IndexOfAny('.', '!', '?') >= 0 || gap.Contains('\n'), gap.Trim(' ').IsEmpty));
            end = match.Index + match.Length;
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\d]+", RegexOptions.None, 200)]
    private static partial Regex Word();
}
