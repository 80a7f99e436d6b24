using CsCheck;

namespace DanVan.PublicLog.Tests;

public class LogTileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 999, 17, "tile/1/999.p/17")]
    [InlineData(0, 1_000, 255, "tile/0/x001/000.p/255")]
    [InlineData(LogTile.Entries, 1_234, 5, "tile/entries/x001/234.p/5")]
    public void Paths_are_written_and_read_as_the_specification_has_them(int level, long index, int width, string path)
    {
        var tile = new LogTile(level, index, width);

        Assert.Equal(path, tile.ToString());
        Assert.True(LogTile.TryParse(path, out var read));
        Assert.Equal(tile, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/.p/1")]
    [InlineData("tile/0.p/1")]
    [InlineData("tile/entries.p/1")]
    [InlineData("tile/0/../000")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/0/١٢٣")]
    public void Other_spellings_are_refused(string path) => Assert.False(LogTile.TryParse(path, out _));

    [Fact]
    public void Every_tile_is_read_back_from_its_path()
    {
        Gen.Select(Gen.Int[-1, 63], Gen.Long[0, 999_999_999_999_999_999], Gen.Int[1, 256]).Sample((level, index, width) =>
        {
            var tile = new LogTile(level, index, width);
            return LogTile.TryParse(tile.ToString(), out var read) && read == tile;
        });
    }

    [Fact]
    public void A_tile_at_the_edge_has_the_width_that_the_size_demands()
    {
        Assert.Equal("tile/0/273.p/112", LogTile.Holding(0, 69_999, 70_000).ToString());
        Assert.Equal("tile/1/001.p/17", LogTile.Holding(1, 272, 70_000).ToString());
        Assert.Equal("tile/2/000.p/1", LogTile.Holding(2, 0, 70_000).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => LogTile.Holding(2, 1, 70_000));
        Assert.Equal(0, LogTile.CountAt(8, long.MaxValue));
        Assert.Equal(127, LogTile.CountAt(7, long.MaxValue));
    }
}
