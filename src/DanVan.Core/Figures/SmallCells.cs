namespace DanVan.Core.Figures;

/// <summary>
/// Small-cell suppression for figures about persons (che ô nhỏ; rule 143): a count of 1 to 4 is not shown, and if only one cell of a row with a known
/// total is hidden, another is hidden with it, for else it could be had by subtraction.
/// </summary>
public static class SmallCells
{
    /// <summary>Counts from 1 up to one less than this are hidden.</summary>
    public const int Least = 5;

    /// <summary>Which cells of one row, whose total is shown or can be known, must be hidden.</summary>
    public static bool[] Hidden(IReadOnlyList<int> cells)
    {
        var hidden = cells.Select(n => n is > 0 and < Least).ToArray();
        if (hidden.All(h => !h)) return hidden;

        // What is hidden together must not be small itself: the total would give it away.
        while (cells.Where((_, i) => hidden[i]).Sum() < Least || hidden.Count(h => h) == 1)
        {
            var next = Enumerable.Range(0, cells.Count).Where(i => !hidden[i] && cells[i] > 0).OrderBy(i => cells[i]).Cast<int?>().FirstOrDefault()
                ?? Enumerable.Range(0, cells.Count).Where(i => !hidden[i]).Cast<int?>().FirstOrDefault();
            if (next is not { } also) break;
            hidden[also] = true;
        }

        return hidden;
    }
}
