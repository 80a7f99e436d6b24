using CsCheck;
using DanVan.Core.Figures;

namespace DanVan.Core.Tests.Figures;

public class SmallCellsTests
{
    [Fact, Rule(143)]
    public void A_cell_below_five_is_hidden_together_with_the_next_smallest()
    {
        Assert.Equal([false, true, true], SmallCells.Hidden([40, 12, 3]));
        Assert.Equal([false, false, false], SmallCells.Hidden([40, 12, 5]));
        Assert.Equal([false, true, true], SmallCells.Hidden([0, 2, 3]));
    }

    [Fact, Rule(143)]
    public void No_hidden_cell_can_be_had_from_the_total() => Gen.Int[0, 30].Array[2, 8].Sample(cells =>
    {
        var hidden = SmallCells.Hidden(cells);
        var sum = cells.Where((_, i) => hidden[i]).Sum();

        Assert.All(Enumerable.Range(0, cells.Length), i => Assert.True(hidden[i] || cells[i] is 0 or >= SmallCells.Least));
        Assert.True(!hidden.Any(h => h) || hidden.All(h => h) || (hidden.Count(h => h) >= 2 && sum >= SmallCells.Least));
    });
}
