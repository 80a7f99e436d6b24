using CsCheck;
using DanVan.Organisations.Domain;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class VillageTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    [Fact, Rule(1)]
    public void A_renamed_village_has_the_name_of_the_asked_day()
    {
        var village = Founded("Xóm 3");

        var outcome = village.Change(new(VillageKind.Village, "Xóm Sen"), Day("2026-01-01"), "3/NQ-HĐND", _now);

        Assert.True(outcome.IsDone);
        Assert.Equal("Xóm 3", village.On(Day("2025-12-31"))!.Name);
        Assert.Equal("Xóm Sen", village.On(Day("2026-01-01"))!.Name);
        Assert.Null(village.On(Day("2025-06-30")));
    }

    [Fact]
    public void On_its_first_day_a_version_is_corrected_and_no_other_begins()
    {
        var village = Founded("Xom 3");

        village.Change(new(VillageKind.Village, "Xóm 3"), Day("2025-07-01"), "", _now);

        Assert.Equal("Xóm 3", Assert.Single(village.Versions).Name);
    }

    [Fact, Rule(2)]
    public void A_village_that_goes_to_another_commune_keeps_its_code()
    {
        var village = Founded("Xóm 3");

        village.MoveTo("40/17950", Day("2027-01-01"), "1/NQ", _now);

        Assert.Equal("40/17950/17971-01", village.Path);
        Assert.Equal("40/17971", village.On(Day("2026-12-31"))!.CommunePath);
    }

    [Fact]
    public void What_has_ended_changes_no_more()
    {
        var village = Founded("Xóm 3");
        village.End(Day("2026-01-01"));

        Assert.Equal(VillageRefusals.NoVillage, village.End(Day("2026-02-01")).Refused);
        Assert.Equal(VillageRefusals.NoVillage, village.Change(new(VillageKind.Village, "Xóm 4"), Day("2026-02-01"), "", _now).Refused);
    }

    [Fact, Rule(1)]
    public void Versions_never_overlap_and_leave_no_gap_whatever_is_done()
    {
        var step = Gen.Select(Gen.Int[0, 3], Gen.Int[-10, 400], Gen.String[Gen.Char["ab "], 1, 3]);

        step.Array[0, 12].Sample(steps =>
        {
            var village = Founded("x");
            foreach (var (kind, days, name) in steps)
            {
                var day = Day("2025-07-01").AddDays(days);
                _ = kind == 0 ? village.End(day) : kind == 1 ? village.MoveTo($"40/1795{days % 10:0}".Replace("-", "", StringComparison.Ordinal), day, "", _now) : village.Change(new(VillageKind.Village, name), day, "", _now);
            }

            var versions = village.Versions.OrderBy(v => v.ValidFrom).ToList();
            return versions.Zip(versions.Skip(1)).All(p => p.First.ValidTo == p.Second.ValidFrom) && versions.All(v => v.ValidTo is null || v.ValidFrom < v.ValidTo);
        });
    }

    [Fact, Rule(1)]
    public void Of_two_numbers_for_one_day_the_later_entry_counts()
    {
        var id = VillageId.New(_now);
        HouseholdCount Count(string day, int households, int minute) => HouseholdCount.Of(id, Day(day), new(households), HouseholdSource.Counted, null, _now.AddMinutes(minute));
        HouseholdCount[] counts = [Count("2026-01-01", 100, 0), Count("2026-01-01", 105, 5), Count("2026-03-01", 110, 1)];

        Assert.Null(HouseholdCount.On(counts, Day("2025-12-31")));
        Assert.Equal(105, HouseholdCount.On(counts, Day("2026-02-28"))!.Households);
        Assert.Equal(110, HouseholdCount.On(counts, Day("2026-03-01"))!.Households);
    }

    [Theory]
    [InlineData("17971,thôn,Xóm 1,120,,31/01/2026", null)]
    [InlineData("17971,TỔ DÂN PHỐ,Khối 1,,,", null)]
    [InlineData("1797,thôn,Xóm 1,,,", SheetFault.Commune)]
    [InlineData("17971,làng,Xóm 1,,,", SheetFault.Kind)]
    [InlineData("17971,thôn, ,,,", SheetFault.Name)]
    [InlineData("17971,thôn,Xóm 1,1.200,,31/01/2026", SheetFault.Number)]
    [InlineData("17971,thôn,Xóm 1,-1,,31/01/2026", SheetFault.Number)]
    [InlineData("17971,thôn,Xóm 1,999999,,31/01/2026", SheetFault.Number)]
    [InlineData("17971,thôn,Xóm 1,120,,", SheetFault.Day)]
    [InlineData("17971,thôn,Xóm 1,120,,31/02/2026", SheetFault.Day)]
    [InlineData("17971,thôn,Xóm 1", SheetFault.Fields)]
    [InlineData("17971,thôn,Xóm 1,,,\n17971,thon,xom 1,,,", SheetFault.Twice)]
    public void Each_fault_of_a_list_is_named(string rows, SheetFault? fault)
    {
        var (_, problems) = VillageSheet.Read($"ma_xa,loai,ten,so_ho,so_nguoi,ngay\n{rows}\n");

        Assert.Equal(fault, problems.Select(p => (SheetFault?)p.Fault).FirstOrDefault());
    }

    [Fact]
    public void Another_first_line_is_refused_at_once()
    {
        var (rows, problems) = VillageSheet.Read("ten,so_ho\nXóm 1,12\n");

        Assert.Empty(rows);
        Assert.Equal(new SheetProblem(1, SheetFault.Header, "ten,so_ho"), Assert.Single(problems));
    }

    private static Village Founded(string name) => Village.Found("17971-01", "40/17971", new(VillageKind.Village, name), Day("2025-07-01"), "", _now);
}
