using CsCheck;
using DanVan.Core.Ballots;

namespace DanVan.Core.Tests.Ballots;

public class BallotLawTests
{
    private static readonly string[][] Marks = [["agree"], ["agree"], ["agree"], ["disagree"], ["other"], [], ["agree", "disagree"], ["nonsense"]];

    private static readonly Gen<(Channel Channel, string[] Marks)> Vote = Gen.Select(
        Gen.Enum<Channel>(),
        Gen.Int[0, Marks.Length - 1].Select(kind => Marks[kind]));

    private static readonly Gen<Matter> AnyMatter = Gen.Enum<Matter>();

    [Fact, Rule(27)]
    public void Absent_blank_and_invalid_votes_never_help() => Gen.Select(Vote.Array[0, 40], AnyMatter, Gen.Int[0, 5]).Sample((votes, matter, absent) =>
    {
        var yes = votes.Count(vote => vote.Marks is ["agree"]);
        var counted = Village.Counted(votes.Length + absent, votes);
        var result = counted.Decide(Village.Rules, matter);

        Assert.Equal((yes, votes.Length + absent), (result.InFavour, result.Base));
        Assert.Equal(votes.Length, counted.Votes.Values.Sum() + counted.Blank + counted.Invalid);
        foreach (var marks in new string[][] { [], ["agree", "disagree"], ["disagree"], ["other"] })
            Assert.True(result.IsReached || !Decide(votes.Length + absent + 1, [.. votes, (Channel.Paper, marks)], matter));
        Assert.True(result.IsReached || !Decide(votes.Length + absent + 1, votes, matter));
    }, iter: 300);

    [Fact, Rule(27)]
    public void A_no_never_saves_a_decision_and_a_yes_never_breaks_it() => Gen.Select(Vote.Array[0, 40], AnyMatter).Sample((votes, matter) =>
    {
        var households = votes.Length + 1;
        var before = Decide(households, votes, matter);

        Assert.True(before || !Decide(households, [.. votes, (Channel.Paper, ["disagree"])], matter));
        Assert.True(!before || Decide(households, [.. votes, (Channel.Paper, ["agree"])], matter));
        Assert.True(!Decide(votes.Length, votes, matter) || Decide(households, [.. votes, (Channel.Paper, ["agree"])], matter));
    }, iter: 300);

    [Fact, Rule(40), Rule(41)]
    public void Neither_channel_nor_order_matters() => Gen.Select(Vote.Array[1, 40], Gen.Int[0, 1000]).Sample((votes, seed) =>
    {
        var others = votes.Select((vote, place) => ((Channel)((place + seed) % 4), vote.Marks)).Reverse().ToArray();
        var (one, other) = (Village.Counted(votes.Length, votes), Village.Counted(votes.Length, others));

        Assert.Equal(one.Votes, other.Votes);
        Assert.Equal((one.Blank, one.Invalid), (other.Blank, other.Invalid));
        Assert.Equal(one.Decide(Village.Rules, Matter.Contribution), other.Decide(Village.Rules, Matter.Contribution));
    }, iter: 300);

    [Fact]
    public void A_recount_of_the_same_ballots_gives_the_same_and_keeps_the_first() => Vote.Array[0, 40].Sample(votes =>
    {
        var first = Village.Counted(50, votes);
        var again = first.Recount(Village.Rules, Village.Record(Question.Decision, votes.Reverse())).Value!;

        Assert.Equal(first.Votes, again.Votes);
        Assert.Same(first, again.Previous);
    }, iter: 200);

    [Fact, Rule(41)]
    public void A_household_never_counts_twice_whatever_is_tried() => Gen.Select(Gen.Int[0, 9], Gen.Enum<Channel>()).Array[0, 60].Sample(tries =>
    {
        var open = new OpenBallot(Village.Of(10), Question.Decision);
        foreach (var (house, channel) in tries)
        {
            if (channel == Channel.Paper) open.Issue(Village.House(house), Village.First, Village.Now);
            open.Return(Village.House(house), channel, Village.First, Village.Now);
        }

        var closed = OpenBallot.Restore(open.Electorate, open.Question, open.Entries).Close(Village.Now);

        Assert.Equal(open.Entries, closed.Entries);
        Assert.Equal(tries.Select(attempt => attempt.Item1).Distinct().Count(), closed.Voted);
        Assert.Equal(closed.Voted, Enum.GetValues<Channel>().Sum(closed.ReturnedBy));
        Assert.Equal(tries.Length - closed.Voted, closed.Entries.Count(entry => entry.Event == BallotEvent.SecondRefused));
    }, iter: 300);

    private static bool Decide(int households, IReadOnlyList<(Channel, string[])> votes, Matter matter) => Village.Counted(households, votes).Decide(Village.Rules, matter).IsReached;
}
