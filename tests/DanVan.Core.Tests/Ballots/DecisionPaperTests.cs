using CsCheck;
using DanVan.Core.Ballots;

namespace DanVan.Core.Tests.Ballots;

public class DecisionPaperTests
{
    private static readonly DecisionPaper Whole = new()
    {
        DecidedAt = new(2026, 3, 14, 19, 30, 0, TimeSpan.FromHours(7)),
        Households = 200,
        Present = 150,
        WithoutRepresentative = 4,
        MatterText = "Mức đóng góp làm đường ngõ",
        Form = VoteForm.Meeting,
        Result = Village.Rules.Measure("initiative", 134, 200),
        Content = "Mỗi hộ đóng góp 500.000 đồng",
        Signatures = new("Nguyễn Văn An", "Trần Thị Bình", ["Lê Văn Cường", "Đỗ Ánh"]),
    };

    private static readonly (DecisionPart Part, Func<DecisionPaper, DecisionPaper> Without)[] Losses =
    [
        (DecisionPart.Time, paper => paper with { DecidedAt = null }),
        (DecisionPart.Households, paper => paper with { WithoutRepresentative = null }),
        (DecisionPart.Matter, paper => paper with { MatterText = " " }),
        (DecisionPart.Form, paper => paper with { Form = null }),
        (DecisionPart.Result, paper => paper with { Result = null }),
        (DecisionPart.Content, paper => paper with { Content = "" }),
        (DecisionPart.Signatures, paper => paper with { Signatures = new("Nguyễn Văn An", null, ["Lê Văn Cường", "Đỗ Ánh"]) }),
    ];

    [Fact, Rule(51)]
    public void A_decision_with_its_seven_parts_and_four_signatures_may_be_sent()
    {
        Assert.Empty(Whole.Missing());
        Assert.True(Whole.MaySend().IsDone);
    }

    [Fact, Rule(51)]
    public void Whatever_is_missing_is_named_and_keeps_it_from_being_sent() =>
        Gen.Int[0, Losses.Length - 1].HashSet[1, Losses.Length].Sample(lost =>
        {
            var paper = lost.Aggregate(Whole, (left, index) => Losses[index].Without(left));

            Assert.Equal(lost.Order().Select(index => Losses[index].Part), paper.Missing());
            Assert.False(paper.MaySend().IsDone);
        });

    [Theory, Rule(51)]
    [InlineData("", "Trần Thị Bình", "Lê Văn Cường", "Đỗ Ánh")]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An", "Lê Văn Cường", "Đỗ Ánh")]
    [InlineData("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Lê Văn Cường")]
    [InlineData("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")]
    [InlineData("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Đỗ Ánh", "Võ Tư")]
    public void Four_people_sign_two_of_them_for_households(string head, string front, params string[] households) =>
        Assert.Equal(BallotRefusals.NotSigned, (Whole with { Signatures = new(head, front, households) }).MaySend().Refused);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(200, 201, 0)]
    [InlineData(200, 150, 51)]
    [InlineData(200, -1, 0)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void Numbers_of_households_that_cannot_be_are_no_numbers(int all, int present, int without) =>
        Assert.Equal([DecisionPart.Households], (Whole with { Households = all, Present = present, WithoutRepresentative = without }).Missing());
}
