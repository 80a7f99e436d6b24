namespace DanVan.Core.Similarity;

/// <summary>The different runs of four characters of a text without accents: they tell how much two texts share, whatever the slips and the missing marks.</summary>
internal readonly struct TextGrams
{
    private const int Length = 4;
    private const int BitsPerCharacter = 16;

    private readonly ulong[] _sorted;

    private TextGrams(ulong[] sorted) => _sorted = sorted;

    /// <summary>The grams of a folded text.</summary>
    public static TextGrams Of(ReadOnlySpan<char> folded)
    {
        var count = Math.Max(0, folded.Length - Length + 1);
        var grams = new ulong[count];
        var gram = 0UL;
        for (var i = 0; i < folded.Length; i++)
        {
            gram = (gram << BitsPerCharacter) | folded[i];
            if (i >= Length - 1) grams[i - Length + 1] = gram;
        }

        grams.AsSpan().Sort();
        var distinct = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || grams[i] != grams[i - 1]) grams[distinct++] = grams[i];
        return new(grams[..distinct]);
    }

    /// <summary>Shared grams by all grams (Jaccard), 0 to 1; 0 when both texts are too short to have one.</summary>
    public double Jaccard(TextGrams other)
    {
        var (a, b, shared) = (0, 0, 0);
        while (a < _sorted.Length && b < other._sorted.Length)
        {
            var order = _sorted[a].CompareTo(other._sorted[b]);
            if (order == 0) shared++;
            if (order <= 0) a++;
            if (order >= 0) b++;
        }
        var all = _sorted.Length + other._sorted.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }
}
