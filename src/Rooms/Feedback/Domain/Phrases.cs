using DanVan.Vietnamese;

namespace DanVan.Feedback.Domain;

/// <summary>
/// Finds phrases of a list in what people write. Accents count where the writer uses them ("cháy" is a fire, "chạy" is not); a text without any is compared without.
/// </summary>
public sealed class Phrases(IEnumerable<string> phrases)
{
    private readonly IReadOnlyList<VietnameseWord>[] _phrases = [.. phrases.Select(VietnameseText.Words)];

    /// <summary>True when one of them stands in the text.</summary>
    public bool StandIn(string text)
    {
        var words = VietnameseText.Words(text);
        var accented = words.Any(w => w.HasMarks);
        return _phrases.Any(phrase => StandsIn(words, phrase, accented));
    }

    private static bool StandsIn(IReadOnlyList<VietnameseWord> words, IReadOnlyList<VietnameseWord> phrase, bool accented)
    {
        for (var at = 0; at + phrase.Count <= words.Count; at++)
        {
            var i = 0;
            while (i < phrase.Count && (accented ? words[at + i].Exact == phrase[i].Exact : words[at + i].Folded == phrase[i].Folded)) i++;
            if (i == phrase.Count) return true;
        }

        return false;
    }
}
