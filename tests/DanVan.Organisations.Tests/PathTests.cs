using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Tests;

public sealed class PathTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("40", "40", null, null)]
    [InlineData("40/17971", "40", "17971", null)]
    [InlineData("40/430/17971", "40", "17971", null)]
    [InlineData("40/17971/17971-03", "40", "17971", "17971-03")]
    public void A_path_tells_its_province_commune_and_village(string path, string? province, string? commune, string? village)
    {
        Assert.True(UnitPathCodes.IsWellFormed(path));
        Assert.Equal((province, commune, village), (UnitPathCodes.Province(path), UnitPathCodes.Commune(path), UnitPathCodes.Village(path)));
    }

    [Theory]
    [InlineData("17971")]
    [InlineData("40/")]
    [InlineData("/40")]
    [InlineData("40/17971-03")]
    [InlineData("40/17971/430")]
    [InlineData("40/17971/17972")]
    [InlineData("40/xã")]
    [InlineData("40//17971")]
    public void What_is_no_path_is_told(string path) => Assert.False(UnitPathCodes.IsWellFormed(path));

    [Fact]
    public void A_path_grows_and_shrinks_by_one_code()
    {
        Assert.Equal("40/17971", UnitPathCodes.Then("40", "17971"));
        Assert.Equal("40", UnitPathCodes.Then("", "40"));
        Assert.Equal("40", UnitPathCodes.Above("40/17971"));
        Assert.Equal("", UnitPathCodes.Above("40"));
        Assert.Equal("17971-03", UnitPathCodes.Last("40/17971/17971-03"));
    }
}
