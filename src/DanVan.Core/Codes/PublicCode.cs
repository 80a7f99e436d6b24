using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DanVan.Core.Codes;

/// <summary>
/// The code people use for a record (mã công khai), such as <c>PA-7K3M9Q-X</c>: two letters for the kind, six characters drawn by chance, one check character.
/// It is an address and gives no rights. Every single wrong character and every swap of two characters, neighbours or not, is noticed.
/// </summary>
public readonly record struct PublicCode : IParsable<PublicCode>
{
    /// <summary>Length of the canonical form, hyphens included.</summary>
    public const int TextLength = 11;

    private const int KindLength = 2;
    private const int SymbolCount = 9;

    private readonly string? _text;

    private PublicCode(string text) => _text = text;

    /// <summary>The canonical form, as stored, shown and used in addresses: <c>PA-7K3M9Q-X</c>. Empty for <c>default</c>.</summary>
    public string Value => _text ?? "";

    /// <summary>The two letters of the kind: <c>PA</c>. Empty for <c>default</c>.</summary>
    public string Kind => _text is null ? "" : _text[..KindLength];

    /// <summary>Draws a new code. The record's unique index is the guard against the rare second draw of the same code (six characters of 29: 594 million a kind).</summary>
    /// <param name="kind">Two capital letters, any but I and U (they are read as L and V).</param>
    /// <param name="random">Where chance comes from.</param>
    public static PublicCode New(string kind, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(random);
        if (kind.Length != KindLength || !kind.All(CodeAlphabet.IsKindLetter))
            throw new ArgumentException($"'{kind}' is not a kind: two capital letters, neither I nor U.", nameof(kind));

        Span<int> symbols = stackalloc int[SymbolCount];
        for (var i = 0; i < KindLength; i++) symbols[i] = CodeAlphabet.Read(kind[i]);
        CodeAlphabet.Draw(random, symbols[KindLength..^1]);
        symbols[^1] = CodeAlphabet.CheckSymbol(symbols[..^1]);
        return new(Write(symbols));
    }

    /// <summary>Reads a code as people type it: small letters, blanks, no hyphens, O for 0 and I for 1, or with a Vietnamese keyboard left on. False when it has a slip.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PublicCode code)
    {
        var readings = TypedText.Readings(text).Select(Read).OfType<string>().Distinct().ToList();
        code = readings is [var only] ? new(only) : default;
        return readings.Count == 1;
    }

    /// <summary>Reads a code that must be right, such as one from storage.</summary>
    public static PublicCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not a public code, or one with a slip.");

    static PublicCode IParsable<PublicCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PublicCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicCode result) => TryParse(s, out result);

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string? Read(string typed)
    {
        if (typed.Length != SymbolCount) return null;

        Span<int> symbols = stackalloc int[SymbolCount];
        for (var i = 0; i < SymbolCount; i++)
        {
            symbols[i] = CodeAlphabet.Read(typed[i]);
            if (symbols[i] < 0 || (i < KindLength && CodeAlphabet.KindLetter(symbols[i]) is null)) return null;
        }

        return symbols[^1] == CodeAlphabet.CheckSymbol(symbols[..^1]) ? Write(symbols) : null;
    }

    private static string Write(ReadOnlySpan<int> symbols)
    {
        Span<char> text = stackalloc char[TextLength];
        for (var i = 0; i < KindLength; i++) text[i] = CodeAlphabet.KindLetter(symbols[i])!.Value;
        for (var i = KindLength; i < SymbolCount - 1; i++) text[i + 1] = CodeAlphabet.Write(symbols[i]);
        text[KindLength] = text[^2] = '-';
        text[^1] = CodeAlphabet.Write(symbols[^1]);
        return new(text);
    }
}
