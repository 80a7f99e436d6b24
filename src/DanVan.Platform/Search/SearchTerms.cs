using System.Globalization;
using DanVan.Vietnamese;

namespace DanVan.Platform.Search;

/// <summary>
/// Turns texts and filters into the terms of the index. Both engines get the same terms from here and part them at spaces only, so that both find the same records.
/// A word gives two terms: without accents (<c>duong</c>) and as written (<c>đường</c>; a word written without accents gets a mark, <c>·duong</c>).
/// Kinds, units and map cells are terms too, so that a filter is one more word.
/// </summary>
internal static class SearchTerms
{
    /// <summary>Words longer than this are cut, in texts and queries alike.</summary>
    public const int LongestWord = 60;

    /// <summary>Different terms a document may have; PostgreSQL's tsvector ends at one megabyte.</summary>
    public const int MostTerms = 20_000;

    // None of these is a letter or digit, so no word can begin with one; none is ASCII, so FTS5's ascii tokeniser keeps it in the term.
    private const char AsWritten = '·', KindMark = '¤', UnitMark = '§', TagMark = '¶', CellMark = '¬', Joint = '·';

    /// <summary>All terms of a document, parted by spaces.</summary>
    public static string Of(SearchDocument document)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal) { Kind(document.Kind) };
        terms.UnionWith(document.Tags.Select(Tag));
        if (document.Point is { } point) terms.Add(Cell(MapCell.Of(point)));
        foreach (var unit in UnitAndAbove(document.UnitPath)) terms.Add(Unit(unit));
        foreach (var word in document.Texts.Where(t => t is not null).SelectMany(t => Words(t!)))
        {
            if (terms.Count >= MostTerms) break;
            terms.Add(word.Folded);
            terms.Add(Exact(word));
        }
        return string.Join(' ', terms);
    }

    /// <summary>The words of a text, cut to length.</summary>
    public static IEnumerable<VietnameseWord> Words(string text) =>
        VietnameseText.Words(text).Select(w => w.Exact.Length <= LongestWord ? w : new(Cut(w.Exact), Cut(w.Folded)));

    /// <summary>The term of a word as written.</summary>
    public static string Exact(VietnameseWord word) => word.HasMarks || !word.Folded.Any(char.IsAsciiLetter) ? word.Exact : AsWritten + word.Exact;

    /// <summary>The term of a kind.</summary>
    public static string Kind(string kind) => KindMark + Plain(kind);

    /// <summary>The term of a unit; records of the unit and of those below it have it.</summary>
    public static string Unit(string path) => UnitMark + Plain(path);

    /// <summary>The term of a tag.</summary>
    public static string Tag(string tag) => TagMark + Plain(tag);

    /// <summary>The term of a cell of the map.</summary>
    public static string Cell(MapCell cell) => string.Create(CultureInfo.InvariantCulture, $"{CellMark}{cell.Row}{Joint}{cell.Column}");

    /// <summary>True when a term is among an entry's terms.</summary>
    public static bool Contains(ReadOnlySpan<char> terms, ReadOnlySpan<char> term)
    {
        for (var start = 0; ; start += term.Length)
        {
            var at = terms[start..].IndexOf(term);
            if (at < 0) return false;
            start += at;
            if ((start == 0 || terms[start - 1] == ' ') && (start + term.Length == terms.Length || terms[start + term.Length] == ' ')) return true;
        }
    }

    // FTS5's tokeniser ends a term at other ASCII characters and reads capitals as small letters.
    private static string Plain(string key) => string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : Joint));

    private static IEnumerable<string> UnitAndAbove(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }

    private static string Cut(string word)
    {
        if (word.Length <= LongestWord) return word;
        return word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
    }
}
