using System.Diagnostics;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Reference;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitRegisterTests
{
    [Theory, Rule(1)]
    [InlineData("2004-08-31", 64, 658, 10577, 19, 469)]
    [InlineData("2008-08-01", 63, 684, 10889, 20, 478)]
    [InlineData("2013-12-31", 63, 708, 11102, 21, 480)]
    [InlineData("2018-12-31", 63, 713, 11162, 21, 480)]
    [InlineData("2019-12-01", 63, 713, 11055, 21, 480)]
    [InlineData("2020-01-01", 63, 711, 10767, 21, 460)]
    [InlineData("2020-02-01", 63, 709, 10658, 21, 460)]
    [InlineData("2020-03-01", 63, 707, 10614, 21, 460)]
    [InlineData("2021-01-01", 63, 705, 10603, 21, 460)]
    [InlineData("2021-07-01", 63, 705, 10599, 21, 460)]
    [InlineData("2023-04-10", 63, 705, 10598, 21, 460)]
    [InlineData("2024-11-01", 63, 704, 10472, 21, 460)]
    [InlineData("2024-12-01", 63, 701, 10322, 20, 412)]
    [InlineData("2025-01-01", 63, 696, 10039, 20, 412)]
    [InlineData("2025-02-01", 63, 696, 10035, 20, 412)]
    [InlineData("2025-07-01", 34, 0, 3321, 0, 130)]
    [InlineData("2026-04-30", 34, 0, 3321, 0, 130)]
    public void The_country_and_Nghe_An_have_the_published_number_of_units_on_each_day(string day, int provinces, int districts, int communes, int ofNgheAn, int communesOfNgheAn)
    {
        var units = Register.On(Day(day));

        var ngheAn = units.Find("40")!;

        Assert.Equal(new UnitCounts(provinces, districts, communes), units.Count());
        Assert.Equal(ofNgheAn, units.Children(ngheAn).Count(u => u.Level == UnitLevel.District));
        Assert.Equal(communesOfNgheAn, units.CommunesOf("40").Count());
    }

    [Fact, Rule(1)]
    public void Nghe_An_has_a_district_tier_on_the_day_of_the_conference_and_none_after_the_reform()
    {
        var conference = Register.On(Day("2020-01-06"));
        var afterReform = Register.On(Day("2025-07-02"));

        Assert.Equal("40/430/17971", conference.PathOf("17971"));
        Assert.Equal("40/17971", afterReform.PathOf("17971"));
        Assert.Equal("Huyện Nam Đàn", conference.Find("430")!.FullName);
        Assert.Null(afterReform.Find("430"));
        Assert.All(afterReform.Children(afterReform.Find("40")!), u => Assert.Equal(UnitLevel.Commune, u.Level));
    }

    [Fact, Rule(1)]
    public void A_code_used_again_is_the_unit_of_the_asked_day()
    {
        var before = Register.Find("24", Day("2025-06-30"))!;
        var after = Register.Find("24", Day("2025-07-01"))!;

        Assert.Equal("Tỉnh Bắc Giang", before.FullName);
        Assert.Equal("Tỉnh Bắc Ninh", after.FullName);
    }

    [Fact]
    public void The_register_loads_fast_enough_to_be_loaded_at_start()
    {
        var watch = Stopwatch.StartNew();
        UnitFiles.Load(Folder);

        // Warm it takes 40 ms; the bound only catches a change for the worse on a busy machine.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500);
    }
}
