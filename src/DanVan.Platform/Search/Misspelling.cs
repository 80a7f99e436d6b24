namespace DanVan.Platform.Search;

/// <summary>The words that one slip of the finger away from a word: a letter left out, doubled or added, put wrong, or two neighbours swapped.</summary>
internal static class Misspelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int ShortestWord = 3, LongestWord = 12;

    /// <summary>The word and its neighbours; the word alone when it is too short or too long for a guess. At most about 700.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return [word];

        var words = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            foreach (var letter in Letters) words.Add(before + letter + after);
            if (after.Length == 0) continue;
            words.Add(before + after[1..]);
            foreach (var letter in Letters) words.Add(before + letter + after[1..]);
            if (after.Length > 1) words.Add(before + after[1] + after[0] + after[2..]);
        }
        return [.. words];
    }
}
