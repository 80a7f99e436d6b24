using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("kim lien", "2026-01-01", "17971")]
    [InlineData("Xã Kim Liên", "2026-01-01", "17971")]
    [InlineData("Kim Liên, Nghệ An", "2026-01-01", "17971")]
    [InlineData("Kim Liên, Nam Đàn", "2020-01-06", "17971")]
    [InlineData("17971", "2020-01-06", "17971")]
    [InlineData("phường Kim Liên", "2026-01-01", "00229")]
    public void A_unit_is_found_by_name_with_or_without_accents_type_and_place(string text, string day, string code)
    {
        var found = Register.Names.Search(text, Day(day));

        Assert.Contains(found.Take(3), u => u.Code == code);
    }

    [Fact, Rule(2)]
    public void A_merged_commune_is_found_under_its_old_name_and_leads_to_the_new_one()
    {
        var old = Register.Names.SearchAllTimes("thị trấn Nam Đàn")[0];

        var today = Register.Links.Trace(old, Day("2026-08-02"));

        Assert.Equal("Thị trấn Nam Đàn", old.FullName);
        Assert.Equal("Xã Vạn An", Assert.Single(today.Units).Unit.FullName);
    }

    [Fact]
    public void Exact_accents_come_before_the_same_letters_without_them()
    {
        var found = Register.Names.Search("Hòa Sơn", Day("2024-01-01"));

        Assert.Equal("Hòa Sơn", found[0].Name);
    }

    [Fact]
    public void Nonsense_finds_nothing()
    {
        Assert.Empty(Register.Names.SearchAllTimes(" ,,, "));
        Assert.Empty(Register.Names.SearchAllTimes("xyzzy"));
        Assert.Empty(Register.Names.SearchAllTimes("!?"));
    }
}
