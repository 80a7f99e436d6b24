using DanVan.Core.RuleSets;
using DanVan.Organisations.Domain;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class BodyCatalogueTests
{
    private static readonly RuleBook _book = Load();

    [Fact, Rule(7)]
    public void The_bodies_of_a_commune_are_those_of_the_law_in_force_on_the_day()
    {
        var before = BodyCatalogue.On(_book, Day("2025-06-30")).Of(UnitLevel.Commune, UnitType.Commune);
        var after = BodyCatalogue.On(_book, Day("2025-07-01")).Of(UnitLevel.Commune, UnitType.Commune);

        Assert.Contains(before, b => b.Kind == "mass-mobilisation");
        Assert.DoesNotContain(after, b => b.Kind == "mass-mobilisation");
        Assert.Contains(after, b => b.Kind == "party-building");
        Assert.Equal("front", after.Single(b => b.Kind == "women").Above);
    }

    [Fact]
    public void There_are_no_bodies_of_districts_after_the_tier_was_abolished()
    {
        Assert.NotEmpty(BodyCatalogue.On(_book, Day("2025-06-30")).Of(UnitLevel.District, UnitType.RuralDistrict));
        Assert.Empty(BodyCatalogue.On(_book, Day("2025-07-01")).Of(UnitLevel.District, UnitType.RuralDistrict));
    }

    [Fact]
    public void Before_the_rules_begin_no_set_is_known() => Assert.Empty(BodyCatalogue.On(_book, Day("2010-01-01")).Of(UnitLevel.Province, UnitType.Province));

    [Theory]
    [InlineData("2020-01-06")]
    [InlineData("2026-01-01")]
    public void Every_post_and_every_body_above_is_in_the_tables(string day)
    {
        var catalogue = BodyCatalogue.On(_book, Day(day));
        var posts = catalogue.Posts.Select(p => p.Code).ToHashSet();
        (UnitLevel?, UnitType?)[] units = [(UnitLevel.Province, UnitType.Province), (UnitLevel.Province, UnitType.City), (UnitLevel.Commune, UnitType.Commune), (UnitLevel.Commune, UnitType.Ward), (UnitLevel.Commune, UnitType.SpecialZone), (null, null)];

        Assert.All(units, u =>
        {
            var bodies = catalogue.Of(u.Item1, u.Item2);
            Assert.NotEmpty(bodies);
            Assert.Equal(bodies.Count, bodies.DistinctBy(b => b.Kind).Count());
            Assert.All(bodies, b => Assert.Subset(posts, b.Posts.ToHashSet()));
            Assert.All(bodies.Where(b => b.Above is not null), b => Assert.Contains(bodies, a => a.Kind == b.Above));
        });
    }

    [Fact]
    public void A_ward_has_the_division_for_towns_and_a_name_of_its_own()
    {
        var ward = Register.Find("16681", Day("2026-01-01"))!;

        var economy = BodyCatalogue.On(_book, Day("2026-01-01")).Of(ward.Level, ward.Type).Single(b => b.Kind == "economy");

        Assert.Equal("Phòng Kinh tế, Hạ tầng và Đô thị phường Thành Vinh", economy.VietnameseFor(ward.NameInSentence, ward.Name));
        Assert.Equal("Economic, Infrastructure and Urban Division of Thanh Vinh Ward", economy.EnglishFor(ward.FullNameEnglish, ward.AsciiName));
    }

    private static RuleBook Load()
    {
        var assembly = typeof(BodyCatalogue).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(BodyCatalogue.RuleSetId + ".json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return RuleBook.Load([(BodyCatalogue.RuleSetId + ".json", stream)]);
    }
}
