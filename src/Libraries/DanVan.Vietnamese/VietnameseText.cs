using System.Buffers;

namespace DanVan.Vietnamese;

/// <summary>
/// Forms of Vietnamese text: for storing (<see cref="ToNfc"/>), for finding without accents (<see cref="Fold(string)"/>) and for finding with accents (<see cref="Canonical"/>).
/// They hold the same words in the same order, and need neither ICU nor a culture.
/// </summary>
public static class VietnameseText
{
    /// <summary>Letters composed with their marks (NFC), as text is stored: telephones and file names of some makers send <c>e</c>, circumflex and dot apart. Composed text comes back as it is.</summary>
    public static string ToNfc(string text) => CanonicalComposition.Compose(text);

    /// <summary>
    /// The words in lower case without accents, <c>đ</c> as <c>d</c>, single spaces between them and nothing else: <c>"Dân vận, KHÉO!"</c> gives <c>"dan van kheo"</c>.
    /// A word is a run of letters and digits. Composed and decomposed text give the same.
    /// </summary>
    public static string Fold(string text) => Write(TextFolding.WithoutMarks, text);

    /// <summary><see cref="Fold(string)"/> without allocation, into a span at least as long as the text; gives the length written.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, text.Length);
        return TextFolding.WithoutMarks.Write(text, destination);
    }

    /// <summary>
    /// The words in lower case with accents, single spaces between them, each tone where the older spelling has it: <c>"Thuỷ, HOÀ"</c> and <c>"thủy hòa"</c> are the same.
    /// It has as many words as <see cref="Fold(string)"/>, and folds to the same.
    /// </summary>
    public static string Canonical(string text)
    {
        var words = Write(TextFolding.WithMarks, ToNfc(text)).ToCharArray();
        foreach (var word in words.AsSpan().Split(' ')) TonePlacement.Settle(words.AsSpan(word));
        return new string(words);
    }

    /// <summary>The words of a text in both forms, in order.</summary>
    public static IReadOnlyList<VietnameseWord> Words(string text)
    {
        var canonical = Canonical(text);
        return canonical.Length == 0 ? [] : [.. canonical.Split(' ').Select(w => new VietnameseWord(w, Fold(w)))];
    }

    private static string Write(TextFolding folding, string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = folding.Write(text, buffer);
        var written = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return written;
    }
}

/// <summary>A word as typed (lower case, composed, tone settled) and without accents. An index holds both, so that accents are preferred and never required.</summary>
/// <param name="Exact">With accents: <c>đường</c>.</param>
/// <param name="Folded">Without: <c>duong</c>.</param>
public readonly record struct VietnameseWord(string Exact, string Folded)
{
    /// <summary>True when the word has an accent, a shaped letter or a đ.</summary>
    public bool HasMarks => Exact != Folded;
}
