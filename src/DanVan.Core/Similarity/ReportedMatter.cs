using System.Collections.Frozen;
using DanVan.Vietnamese;

namespace DanVan.Core.Similarity;

/// <summary>What one report says, read once for comparing with many: words without accents, the numbers and the street or hamlet it names.</summary>
public sealed class ReportedMatter
{
    private static readonly FrozenSet<string> _placeWords = FrozenSet.Create(StringComparer.Ordinal, "duong", "dg", "pho", "xom", "thon", "ap", "khoi", "lang");

    private readonly string _folded;

    /// <summary>Reads a report.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="category">The category's key.</param>
    /// <param name="point">Where it is on the map, if the sender showed it.</param>
    public ReportedMatter(string text, DateTimeOffset at, string category, MapPoint? point)
    {
        (At, Category, Point) = (at, category, point);
        var words = VietnameseText.Fold(text).Split(' ');
        _folded = $" {string.Join(' ', words)} ";
        Grams = TextGrams.Of(_folded.AsSpan(1, _folded.Length - 2));
        Numbers = [.. words.Where(w => w.Length > 0 && w.All(char.IsAsciiDigit))];
        Names = [.. NamesIn(words).Distinct()];
    }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The category's key.</summary>
    public string Category { get; }

    /// <summary>Where it is on the map.</summary>
    public MapPoint? Point { get; }

    /// <summary>Names of streets and hamlets, without accents: the two words after <c>đường</c>, or <c>xóm 5</c>.</summary>
    public IReadOnlyCollection<string> Names { get; }

    internal TextGrams Grams { get; }

    /// <summary>Numbers in the text: house, alley and hamlet numbers mostly.</summary>
    internal HashSet<string> Numbers { get; }

    /// <summary>True when one text has a name that the other gives to a street or hamlet.</summary>
    internal bool SharesNameWith(ReportedMatter other) => other.Names.Any(Mentions) || Names.Any(other.Mentions);

    private bool Mentions(string name) => _folded.Contains($" {name} ", StringComparison.Ordinal);

    private static IEnumerable<string> NamesIn(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!_placeWords.Contains(words[i])) continue;
            if (words[i + 1].All(char.IsAsciiDigit)) yield return $"{words[i]} {words[i + 1]}";
            else if (i + 2 < words.Length) yield return $"{words[i + 1]} {words[i + 2]}";
        }
    }
}
