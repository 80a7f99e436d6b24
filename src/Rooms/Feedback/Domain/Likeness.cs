using DanVan.Vietnamese;

namespace DanVan.Feedback.Domain;

/// <summary>What makes two reports of one category and commune look alike: their words without accents, the place in words, and the distance of their pins.</summary>
public sealed class Likeness(string text, string? place, int? latitudeE6, int? longitudeE6)
{
    /// <summary>From this score on a report is offered to whoever writes another one.</summary>
    public const double WorthShowing = 0.22;

    private const double MetresPerDegree = 111_320;
    private const double Near = 150;
    private const double Far = 1500;

    private readonly HashSet<string> _pairs = PairsOf(text);
    private readonly HashSet<string> _place = [.. WordsOf(place ?? "")];

    /// <summary>From 0 (nothing in common) to 1 (the same).</summary>
    public double To(Likeness other)
    {
        var words = Share(_pairs, other._pairs);
        var place = _place.Count == 0 || other._place.Count == 0 ? 0 : Share(_place, other._place);
        return Metres(other) switch
        {
            null => Math.Min(1, words + (0.15 * place)),
            <= Near => Math.Min(1, words + 0.25),
            >= Far => words * 0.5,
            _ => Math.Min(1, words + (0.15 * place)),
        };
    }

    private double? Metres(Likeness other)
    {
        if (Latitude is not { } lat || Longitude is not { } lon || other.Latitude is not { } otherLat || other.Longitude is not { } otherLon) return null;
        var north = (lat - otherLat) * MetresPerDegree;
        var east = (lon - otherLon) * MetresPerDegree * Math.Cos(lat * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private double? Latitude => latitudeE6 / 1e6;

    private double? Longitude => longitudeE6 / 1e6;

    // The share of the smaller set: a short report about the same thing is not less alike than a long one.
    private static double Share(HashSet<string> some, HashSet<string> others) =>
        some.Count == 0 || others.Count == 0 ? 0 : (double)some.Count(others.Contains) / Math.Min(some.Count, others.Count);

    // Pairs of neighbouring syllables: most words of Vietnamese are two of them.
    private static HashSet<string> PairsOf(string text)
    {
        var words = WordsOf(text);
        return [.. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }

    private static string[] WordsOf(string text) => VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
