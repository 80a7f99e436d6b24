using DanVan.Core.Ballots;

namespace DanVan.Core.Tests.Ballots;

public class ThresholdTests
{
    [Theory, Rule(24)]
    [InlineData(200, 133, false)]
    [InlineData(200, 134, true)]
    [InlineData(150, 100, true)]
    [InlineData(150, 99, false)]
    public void A_contribution_passes_with_two_thirds_of_all_households(int households, int yes, bool passes)
    {
        var result = Village.Counted(households, Village.Votes(yes, "agree")).Decide(Village.Rules, Matter.Contribution);

        Assert.Equal(passes, result.IsReached);
        Assert.Equal((yes, households, 2L, 3L), (result.InFavour, result.Base, result.Threshold.Numerator, result.Threshold.Denominator));
        Assert.Equal(passes ? 0 : 1, result.Missing);
        Assert.Contains("Điều 21", result.Article.Vi, StringComparison.Ordinal);
    }

    [Theory, Rule(25)]
    [InlineData(Matter.Convention)]
    [InlineData(Matter.HeadElection)]
    [InlineData(Matter.BoardRemoval)]
    [InlineData(Matter.OtherWork)]
    public void The_other_items_pass_with_more_than_half_of_all_households(Matter matter)
    {
        Assert.False(Village.Rules.Measure(Village.Rules.Of(matter).Threshold, 100, 200).IsReached);
        Assert.True(Village.Rules.Measure(Village.Rules.Of(matter).Threshold, 101, 200).IsReached);
    }

    [Theory, Rule(24), Rule(25), Rule(26), Rule(31), Rule(36), Rule(44), Rule(59), Rule(61)]
    [InlineData("two-thirds", 2, 3, true)]
    [InlineData("more-than-half", 1, 2, false)]
    [InlineData("villages", 2, 3, true)]
    [InlineData("initiative", 1, 10, true)]
    [InlineData("procedure", 1, 2, false)]
    [InlineData("mode-poll", 1, 2, false)]
    [InlineData("removal-petition", 1, 2, true)]
    [InlineData("convention-quorum", 1, 2, false)]
    public void Each_threshold_is_exact_for_every_village_up_to_four_hundred_households(string key, int numerator, int denominator, bool atLeast)
    {
        for (var whole = 1; whole <= 400; whole++)
        {
            var needed = Village.Rules.Measure(key, 0, whole).Needed;

            Assert.True(atLeast ? denominator * needed >= numerator * whole : denominator * needed > numerator * whole);
            Assert.False(Village.Rules.Measure(key, needed - 1, whole).IsReached, $"{needed - 1} of {whole}");
            Assert.True(Village.Rules.Measure(key, needed, whole).IsReached, $"{needed} of {whole}");
        }

        Assert.False(Village.Rules.Measure(key, 0, 0).IsReached);
    }

    [Fact, Rule(26)]
    public void A_commune_wide_decision_needs_two_thirds_of_all_villages()
    {
        Assert.False(Commune(15, 24).IsReached);
        Assert.True(Commune(16, 24).IsReached);
        for (var passed = 0; passed < 24; passed++) Assert.True(!Commune(passed, 24).IsReached || Commune(passed + 1, 24).IsReached);
    }

    [Fact, Rule(26)]
    public void A_village_of_another_commune_adds_nothing()
    {
        var yes = Village.Rules.Measure("two-thirds", 3, 3);

        Assert.Equal(1, CommuneResult.Of(Village.Rules, new HashSet<string> { "A", "B" }, new Dictionary<string, Arithmetic> { ["A"] = yes, ["Z"] = yes }).InFavour);
    }

    private static Arithmetic Commune(int passed, int all)
    {
        var villages = Enumerable.Range(0, all).Select(number => $"{number}").ToList();
        return CommuneResult.Of(
            Village.Rules, villages.ToHashSet(), villages.Index().ToDictionary(village => village.Item, village => Village.Rules.Measure("two-thirds", village.Index < passed ? 2 : 1, 3)));
    }
}
