using System.Text;
using DanVan.Core;
using DanVan.Platform.Search;
using DanVan.Testing;

namespace DanVan.Search.Bench;

/// <summary>
/// Any number of synthetic reports: the sample reports with new numbers, one word in eight taken from another report and one in twenty made up, so that words have the long tail of real ones.
/// The same number gives the same texts.
/// </summary>
internal sealed class Corpus(int seed)
{
    private const int Communes = 130;
    private static readonly DateTimeOffset _start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] _onsets = "b c ch d đ g gh h k kh l m n ng nh ph qu r s t th tr v x gi".Split(' ');
    private static readonly string[] _vowels = "a ă â e ê i o ô ơ u ư à á ả ã ạ ắ ấ ề ể ố ộ ờ ứ ự iê ươ uyê oa".Split(' ');
    private static readonly string[] _codas = ["", "n", "ng", "nh", "c", "t", "p", "m", "ch", "i", "o", "u"];
    private static readonly string[] _words = [.. SampleReport.All.SelectMany(r => r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private readonly Random _random = new(seed);

    /// <summary>Documents over one year, oldest first; nine in ten are feedback.</summary>
    public IEnumerable<SearchDocument> Documents(int count)
    {
        var step = TimeSpan.FromDays(365) / count;
        for (var i = 0; i < count; i++)
        {
            var commune = (int)(Communes * Math.Pow(_random.NextDouble(), 2));
            var at = _start + step * (i + _random.NextDouble());
            yield return new()
            {
                Kind = _random.Next(10) == 0 ? "CK" : "PA",
                Id = Guid.CreateVersion7(at),
                Position = ListPosition.Floor(at) + i % 1024,
                UnitPath = $"40/{17000 + commune}",
                Texts = [Text()],
            };
        }
    }

    /// <summary>One to four neighbouring words of texts of the same making; half of them typed without accents.</summary>
    public IEnumerable<string> Queries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var words = Text().Split(' ');
            var length = Math.Min(words.Length, _random.Next(1, 5));
            var from = _random.Next(words.Length - length + 1);
            var query = string.Join(' ', words[from..(from + length)]);
            yield return _random.Next(2) == 0 ? Vietnamese.VietnameseText.Fold(query) : query;
        }
    }

    private string Text()
    {
        var words = SampleReport.All[_random.Next(SampleReport.All.Count)].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var chance = _random.NextDouble();
            if (words[i].Any(char.IsDigit)) words[i] = $"{_random.Next(1, 1500)}";
            else if (chance < .12) words[i] = Pick(_words);
            else if (chance < .17) words[i] = new StringBuilder(Pick(_onsets)).Append(Pick(_vowels)).Append(Pick(_codas)).ToString();
        }
        return string.Join(' ', words);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
