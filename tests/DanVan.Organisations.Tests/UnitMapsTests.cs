using DanVan.Organisations.Domain;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitMapsTests
{
    private readonly UnitMaps _maps = new(Register, Atlas);

    [Fact]
    public void The_map_of_the_country_names_Hoang_Sa_and_Truong_Sa()
    {
        var map = _maps.Country(Day("2026-01-01"))!;

        Assert.Equal(34, map.Shapes.Count);
        Assert.Equal(["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"], map.Names.Select(n => n.Vietnamese));
        Assert.All(map.Names, n => Assert.True(n.X > 0 && n.X < map.Width && n.Y > 0 && n.Y < map.Height));
    }

    [Theory]
    [InlineData("2020-01-06", null)]
    [InlineData("2024-11-30", null)]
    [InlineData("2024-12-01", 20)]
    [InlineData("2025-06-30", 20)]
    [InlineData("2025-07-01", 130)]
    public void Nghe_An_is_drawn_only_for_days_whose_boundaries_may_be_shown(string day, int? shapes)
    {
        var ngheAn = Register.Find("40", Day(day))!;

        var map = _maps.Of(ngheAn, Day(day));

        Assert.Equal(shapes, map?.Shapes.Count);
    }

    [Fact]
    public void The_country_is_not_drawn_before_the_provinces_were_merged() => Assert.Null(_maps.Country(Day("2025-06-30")));

    [Fact]
    public void A_commune_stands_among_its_neighbours_and_elsewhere_as_a_dot_in_its_province()
    {
        var day = Day("2026-01-01");

        var kimLien = _maps.Of(Register.Find("17971", day)!, day)!;
        var baDinh = _maps.Of(Register.Find("00004", day)!, day)!;

        Assert.Equal("17971", Assert.Single(kimLien.Shapes, s => s.IsFocus).Code);
        Assert.True(kimLien.Shapes.Count > 3);
        Assert.Equal("Kim Liên", Assert.Single(kimLien.Names, n => n.IsStrong).Vietnamese);
        Assert.Single(baDinh.Dots);
        Assert.Equal("01", Assert.Single(baDinh.Shapes).Code);
    }

    [Fact]
    public void Maps_are_small()
    {
        var day = Day("2026-01-01");
        var units = Register.On(day);

        var largest = units.Provinces.Concat(units.CommunesOf("40")).Select(u => _maps.Of(u, day)!).Append(_maps.Country(day)!)
            .Max(m => m.Shapes.Sum(s => s.Path.Length));

        Assert.InRange(largest, 5000, 40_000);
    }
}
