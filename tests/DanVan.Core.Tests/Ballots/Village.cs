using DanVan.Core.Ballots;
using DanVan.Core.Tests.RuleSets;

namespace DanVan.Core.Tests.Ballots;

/// <summary>A village that votes, with the ways of a test to fill its ballots.</summary>
internal static class Village
{
    public static readonly DateOnly Day = new(2026, 9, 7);
    public static readonly DateTimeOffset Now = new(2026, 9, 7, 3, 0, 0, TimeSpan.Zero);
    public static readonly DecisionRules Rules = DecisionRules.On(Book.Shipped, Day);
    public static readonly AccountId First = AccountId.New(Now);
    public static readonly AccountId Second = AccountId.New(Now);
    public static readonly IReadOnlyList<string> Board = ["Hà", "Lan", "Minh"];
    public static readonly IReadOnlyList<string> Witnesses = ["Sáu", "Tư"];

    public static HouseholdId House(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static Electorate Of(int households) => new(Day, Enumerable.Range(0, households).Select(number => new Household(House(number), "A", HasRepresentative: true)));

    /// <summary>A decision in which the first households vote as the votes say, each in its channel; the rest are absent.</summary>
    public static CountedBallot Counted(int households, params IReadOnlyList<(Channel Channel, string[] Marks)> votes) => Counted(households, Question.Decision, votes);

    public static CountedBallot Counted(int households, Question question, IReadOnlyList<(Channel Channel, string[] Marks)> votes)
    {
        var open = new OpenBallot(Of(households), question);
        foreach (var (number, vote) in votes.Index())
        {
            if (vote.Channel == Channel.Paper) Assert.True(open.Issue(House(number), First, Now).IsDone);
            Assert.True(open.Return(House(number), vote.Channel, First, Now).IsDone);
        }

        return open.Close(Now).Count(Rules, Record(question, votes)).Value!;
    }

    public static CountRecord Record(Question question, IEnumerable<(Channel Channel, string[] Marks)> votes)
    {
        IReadOnlyList<CountSheet> sheets = [.. votes.GroupBy(vote => vote.Channel).Select(group => CountSheet.Of(question, group.Key, group.Select(vote => vote.Marks)))];
        return new(Board, Witnesses, new(First, sheets), new(Second, sheets), Now);
    }

    public static (Channel, string[])[] Votes(int number, params string[] marks) => [.. Enumerable.Repeat((Channel.SecretBallot, marks), number)];

    public static bool Passes(Matter matter, int households, int yes) => Counted(households, Votes(yes, "agree")).Decide(Rules, matter).IsReached;
}
