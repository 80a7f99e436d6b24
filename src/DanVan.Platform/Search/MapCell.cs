namespace DanVan.Platform.Search;

/// <summary>A cell of the map's grid, five thousandths of a degree each way: about 550 m in Vietnam. What is nearer than a cell's width is in the same cell or in one around it.</summary>
internal readonly record struct MapCell(int Row, int Column)
{
    private const int SizeE6 = 5_000;

    /// <summary>The cell of a point.</summary>
    public static MapCell Of(MapPoint point) => new((int)Math.Floor((double)point.LatitudeE6 / SizeE6), (int)Math.Floor((double)point.LongitudeE6 / SizeE6));

    /// <summary>The cell and the eight around it.</summary>
    public IEnumerable<MapCell> WithNeighbours()
    {
        for (var row = Row - 1; row <= Row + 1; row++)
            for (var column = Column - 1; column <= Column + 1; column++)
                yield return new(row, column);
    }
}
