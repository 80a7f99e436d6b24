using System.Buffers;

namespace DanVan.Vietnamese;

/// <summary>
/// Puts the tone of a syllable where the older, more common spelling has it (<c>hòa</c>, <c>thủy</c>, not <c>hoà</c>, <c>thuỷ</c>), so that both spellings become one word.
/// <c>qu</c> and <c>gi</c> before a vowel belong to the consonant: <c>quý</c> and <c>già</c> stay.
/// </summary>
internal static class TonePlacement
{
    private static readonly SearchValues<char> _codas = SearchValues.Create("cghmnpt");

    /// <summary>Moves the tone of a lower-case, composed word. A word that is not one Vietnamese syllable with one tone stays as it is.</summary>
    public static void Settle(Span<char> word)
    {
        if (!TryFindTone(word, out var tone)) return;
        var onset = 0;
        while (onset < word.Length && !Vowels.TryRead(word[onset], out _, out _)) onset++;
        var coda = onset;
        while (coda < word.Length && Vowels.TryRead(word[coda], out _, out _)) coda++;
        if (word[coda..].ContainsAnyExcept(_codas)) return;

        for (var i = onset; i < coda; i++) word[i] = Bare(word[i]);
        if (coda - onset > 1 && word[..(onset + 1)] is "qu" or "gi") onset++;
        var at = onset + Nucleus(word[onset..coda], isClosed: coda < word.Length);
        word[at] = Vowels.With(word[at], tone);
    }

    /// <summary>The index within the vowels of the one that carries the tone.</summary>
    private static int Nucleus(ReadOnlySpan<char> vowels, bool isClosed)
    {
        for (var i = vowels.Length - 1; i >= 0; i--)
            if (Vowels.IsShaped(vowels[i])) return i;

        // hòa, khỏe, thúy and mía, but hoàng, thoát, suýt; ngoài, khuỷu.
        return vowels.Length == 2 && !isClosed ? 0 : Math.Min(1, vowels.Length - 1);
    }

    private static bool TryFindTone(ReadOnlySpan<char> word, out Tone tone)
    {
        tone = Tone.Level;
        foreach (var c in word)
        {
            if (!Vowels.TryRead(c, out _, out var found) || found == Tone.Level) continue;
            if (tone != Tone.Level) return false;
            tone = found;
        }
        return tone != Tone.Level;
    }

    private static char Bare(char c) => Vowels.TryRead(c, out var vowel, out _) ? vowel : c;
}
