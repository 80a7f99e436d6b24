using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitLinksTests
{
    [Fact, Rule(2)]
    public void A_commune_merged_twice_is_found_again_today()
    {
        var town = Register.Find("17929", Day("2019-12-31"))!;

        var today = Register.Links.Trace(town, Day("2026-08-02"));

        Assert.True(today.IsComplete);
        var only = Assert.Single(today.Units);
        Assert.Equal("Xã Vạn An", only.Unit.FullName);
        Assert.False(only.IsPartial);
    }

    [Fact, Rule(2)]
    public void Every_commune_of_Nghe_An_of_2024_has_one_whole_successor_today()
    {
        var before = Register.On(Day("2025-06-30")).CommunesOf("40");

        var fates = before.Select(c => Register.Links.Trace(c, Day("2025-07-01"))).ToList();

        Assert.Equal(412, fates.Count);
        Assert.All(fates, f => Assert.True(f.IsComplete && f.Units is [{ IsPartial: false }]));
        Assert.Equal(130, fates.Select(f => f.Units[0].Unit).Distinct().Count());
    }

    [Fact, Rule(2)]
    public void An_abolished_district_leads_to_the_communes_on_its_ground()
    {
        var district = Register.Find("430", Day("2025-06-30"))!;

        var fate = Register.Links.Trace(district, Day("2025-07-01"));

        Assert.True(fate.IsComplete);
        Assert.Contains(fate.Units, t => t.Unit.FullName == "Xã Kim Liên");
        Assert.All(fate.Units, t => Assert.Equal("40", t.Unit.ParentCode));
    }

    [Fact, Rule(2)]
    public void A_new_commune_knows_all_it_was_made_from()
    {
        var commune = Register.Find("17971", Day("2025-07-01"))!;

        var earlier = Register.Links.Trace(commune, Day("2019-12-31"));

        Assert.Contains(earlier.Units, t => t.Unit is { Name: "Kim Liên", ParentCode: "430" });
        Assert.True(earlier.Units.Count > 3);
    }

    [Fact]
    public void A_gap_in_the_record_is_said()
    {
        var lost = Register.Find("17002", Day("2019-12-31"))!;

        var fate = Register.Links.Trace(lost, Day("2026-01-01"));

        Assert.False(fate.IsComplete);
        Assert.Empty(fate.Units);
    }
}
