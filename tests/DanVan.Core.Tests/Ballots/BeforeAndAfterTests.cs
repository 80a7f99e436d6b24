using CsCheck;
using DanVan.Core.Ballots;

namespace DanVan.Core.Tests.Ballots;

public class BeforeAndAfterTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);

    [Theory, Rule(30)]
    [InlineData(Scope.Village, FrontPost.BoardHead, true)]
    [InlineData(Scope.Village, FrontPost.CommuneChairman, false)]
    [InlineData(Scope.Commune, FrontPost.CommuneChairman, true)]
    [InlineData(Scope.Commune, FrontPost.BoardHead, false)]
    public void A_matter_is_put_with_the_agreement_of_the_front_of_its_scope(Scope scope, FrontPost post, bool admitted) =>
        Assert.Equal(admitted, MatterPut.Admit(scope, new(post, "Trần Thị Bình", Day), Day).IsDone);

    [Theory, Rule(30)]
    [InlineData(null, 0)]
    [InlineData(" ", 0)]
    [InlineData("Trần Thị Bình", 1)]
    public void An_agreement_counts_when_somebody_gave_it_before(string? name, int daysLater)
    {
        var agreement = name is null ? null : new FrontAgreement(FrontPost.BoardHead, name, Day.AddDays(daysLater));

        Assert.Equal(BallotRefusals.FrontNotAgreed, MatterPut.Admit(Scope.Village, agreement, Day).Refused);
    }

    [Fact, Rule(57)]
    public void Nothing_is_collected_before_the_decision_is_effective()
    {
        Assert.Equal(BallotRefusals.NotEffective, new ContributionLevel(500_000, null).Collect(Day, 1, 0).Refused);
        Assert.Equal(BallotRefusals.NotEffective, new ContributionLevel(500_000, Day).Collect(Day.AddDays(-1), 1, 0).Refused);
        Assert.True(new ContributionLevel(500_000, Day).Collect(Day, 500_000, 0).IsDone);
    }

    [Fact, Rule(57)]
    public void Whatever_is_asked_for_no_household_gives_more_than_the_level() =>
        Gen.Select(Gen.Long[0, 2_000_000], Gen.OneOf(Gen.Long[-10, 900_000], Gen.Long).Array[0, 20]).Sample((level, amounts) =>
        {
            var contribution = new ContributionLevel(level, Day);
            var given = 0L;
            foreach (var amount in amounts)
            {
                if (contribution.Collect(Day, amount, given).IsDone) given += amount;
                else Assert.True(amount <= 0 || amount > level - given);
            }

            Assert.InRange(given, 0, level);
        });
}
