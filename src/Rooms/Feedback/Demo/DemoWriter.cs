using System.Globalization;
using DanVan.Vietnamese;

namespace DanVan.Feedback.Demo;

/// <summary>Writes what a resident might write: long and short, with accents and without, with slips of the finger. The same random source gives the same words.</summary>
internal sealed class DemoWriter(Random random)
{
    /// <summary>One message of a category, about a village where one is named.</summary>
    public string Message(string category, string? village)
    {
        var text = Capital(Pick(DemoPhrases.Openings) + Matter(category, village) + ".") + Pick(DemoPhrases.Closings);
        if (random.Next(6) == 0) text += " Ngoài ra " + Matter(category, village) + ".";

        return random.Next(100) switch
        {
            < 9 => WithoutAccents(text),
            < 15 => WithSlip(text),
            _ => text,
        };
    }

    /// <summary>An answer that names the day of the inspection.</summary>
    public string Answer(DateOnly inspected, bool isSecond) => Pick(isSecond ? DemoWords.SecondAnswers : DemoPhrases.Answers).Replace("{d}", VietnameseFormat.Date(inspected), StringComparison.Ordinal);

    /// <summary>A place inside the commune, in words.</summary>
    public string Place(string? village) => Capital(Named(Pick(DemoPhrases.Spots), village));

    private string Matter(string category, string? village) =>
        Named(Pick(DemoPhrases.Matters[category]).Replace("{s}", Pick(DemoPhrases.Spots), StringComparison.Ordinal).Replace("{t}", Pick(DemoPhrases.Since), StringComparison.Ordinal), village);

    // A village by its name, as its people say; by a number where none is known.
    private string Named(string text, string? village) =>
        (village is null ? text : text.Replace("xóm {n}", char.ToLower(village[0], CultureInfo.InvariantCulture) + village[1..], StringComparison.Ordinal)).Replace("{n}", Number(), StringComparison.Ordinal);

    private string Number() => random.Next(1, 19).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    // As typed on a phone without a Vietnamese keyboard: the letters stay where they were, only the marks are gone.
    private static string WithoutAccents(string text) => string.Concat(text.Select(c => char.IsLetter(c) ? Keep(c) : c.ToString()));

    private static string Keep(char c)
    {
        var folded = VietnameseText.Fold(c.ToString());
        return char.IsUpper(c) ? folded.ToUpperInvariant() : folded;
    }

    private string WithSlip(string text)
    {
        var at = random.Next(1, text.Length - 2);
        return char.IsLetter(text[at]) && char.IsLetter(text[at + 1]) ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text;
    }
}
