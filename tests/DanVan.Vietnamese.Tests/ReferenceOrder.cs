using System.Numerics;
using System.Text;

namespace DanVan.Vietnamese.Tests;

/// <summary>Vietnamese order written once more, slowly and in another way: compares lists of letters, then lists of tones.</summary>
internal static class ReferenceOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string TonesInOrder = "\u0300\u0309\u0303\u0301\u0323";

    public static int Compare(string a, string b)
    {
        var (lettersA, tonesA) = Read(a);
        var (lettersB, tonesB) = Read(b);
        return CompareLists(lettersA, lettersB) is var byLetters && byLetters != 0 ? byLetters : CompareLists(tonesA, tonesB);
    }

    private static int CompareLists(List<BigInteger> a, List<BigInteger> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        return a.Count.CompareTo(b.Count);
    }

    private static (List<BigInteger> Letters, List<BigInteger> Tones) Read(string text)
    {
        var (letters, tones) = (new List<BigInteger>(), new List<BigInteger>());
        var words = VietnameseText.Canonical(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == ' ')
            {
                letters.Add(0);
            }
            else if (char.IsAsciiDigit(words[i]))
            {
                var end = i;
                while (end < words.Length && char.IsAsciiDigit(words[end])) end++;
                letters.AddRange([1, BigInteger.Parse(words[i..end], System.Globalization.CultureInfo.InvariantCulture)]);
                i = end - 1;
            }
            else
            {
                var parts = words[i].ToString().Normalize(NormalizationForm.FormD);
                var tone = parts.FirstOrDefault(p => TonesInOrder.Contains(p));
                var letter = tone == 0 ? parts : parts.Replace(tone.ToString(), "", StringComparison.Ordinal);
                letters.Add(2 + Alphabet.IndexOf(letter.Normalize(NormalizationForm.FormC), StringComparison.Ordinal));
                tones.Add(tone == 0 ? 0 : 1 + TonesInOrder.IndexOf(tone));
            }
        }
        return (letters, tones);
    }
}
