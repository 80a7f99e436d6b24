using System.Text.Json;
using DanVan.Core.Ballots;

namespace DanVan.Core.Tests.Ballots;

public class BallotTests
{
    private static readonly HouseholdId House = Village.House(0);

    [Fact, Rule(41)]
    public void A_second_ballot_is_refused_and_a_replaced_one_is_logged()
    {
        var open = new OpenBallot(Village.Of(3), Question.Decision);

        Assert.Equal(BallotRefusals.NotIssued, open.Return(House, Channel.Paper, Village.First, Village.Now).Refused);
        Assert.True(open.Issue(House, Village.First, Village.Now).IsDone);
        Assert.Equal(BallotRefusals.AlreadyIssued, open.Issue(House, Village.First, Village.Now).Refused);
        Assert.Equal(BallotRefusals.ReasonMissing, open.Replace(House, " ", Village.First, Village.Now).Refused);
        Assert.True(open.Replace(House, "Rách", Village.First, Village.Now).IsDone);
        Assert.True(open.Return(House, Channel.ShowOfHands, Village.First, Village.Now).IsDone);
        Assert.Equal(BallotRefusals.AlreadyVoted, open.Return(House, Channel.Paper, Village.First, Village.Now).Refused);
        Assert.True(open.Issue(Village.House(1), Village.First, Village.Now).IsDone);

        var closed = open.Close(Village.Now);

        Assert.Equal([BallotEvent.Issued, BallotEvent.Replaced, BallotEvent.Returned, BallotEvent.SecondRefused, BallotEvent.Issued], closed.Entries.Select(entry => entry.Event));
        Assert.Equal([Village.House(1)], closed.NotReturned);
        Assert.Equal(BallotRefusals.Closed, open.Return(Village.House(1), Channel.Paper, Village.First, Village.Now).Refused);
    }

    [Fact, Rule(48)]
    public void Only_a_counted_ballot_has_totals()
    {
        foreach (var type in new[] { typeof(OpenBallot), typeof(ClosedBallot), typeof(BallotEntry) })
        {
            Assert.DoesNotContain(type.GetProperties(), property => property.PropertyType == typeof(CountSheet) || property.PropertyType == typeof(Arithmetic) || property.Name == "Votes");
            Assert.DoesNotContain(type.GetMethods(), method => method.ReturnType == typeof(Arithmetic) || method.ReturnType == typeof(ElectionResult));
        }

        Assert.Empty(typeof(CountedBallot).GetConstructors());
    }

    [Fact, Rule(37), Rule(38)]
    public void A_count_needs_its_board_two_witnesses_two_equal_entries_and_numbers_that_add_up()
    {
        var votes = Village.Votes(3, "agree");
        var closed = Village.Counted(5, votes).Ballot;
        var record = Village.Record(Question.Decision, votes);
        var wrong = new CountTyped(Village.Second, [CountSheet.Of(Question.Decision, Channel.SecretBallot, [["agree"], ["agree"], []])]);

        Assert.Equal(BallotRefusals.TeamSize, closed.Count(Village.Rules, record with { Board = ["Hà", "Lan"] }).Refused);
        Assert.Equal(BallotRefusals.TeamSize, closed.Count(Village.Rules, record with { Board = ["1", "2", "3", "4", "5", "6"] }).Refused);
        Assert.Equal(BallotRefusals.Witnesses, closed.Count(Village.Rules, record with { Witnesses = ["Sáu"] }).Refused);
        Assert.Equal(BallotRefusals.Witnesses, closed.Count(Village.Rules, record with { Witnesses = ["Sáu", "Hà"] }).Refused);
        Assert.Equal(BallotRefusals.OnePersonTwice, closed.Count(Village.Rules, record with { Second = record.First }).Refused);
        Assert.Equal(BallotRefusals.EntriesDiffer, closed.Count(Village.Rules, record with { Second = wrong }).Refused);
        Assert.Equal(
            [new(Channel.SecretBallot, "#blank", 0, 1), new CountDifference(Channel.SecretBallot, "agree", 3, 2)],
            (record with { Second = wrong }).Differences().OrderBy(difference => difference.Field, StringComparer.Ordinal));
        Assert.Equal(BallotRefusals.DoesNotAddUp, closed.Count(Village.Rules, Village.Record(Question.Decision, Village.Votes(4, "agree"))).Refused);
        Assert.Equal(BallotRefusals.DoesNotAddUp, closed.Count(Village.Rules, Village.Record(Question.Decision, [])).Refused);
        Assert.True(closed.Count(Village.Rules, record).IsDone);
    }

    [Fact]
    public void Only_a_household_with_a_representative_votes_and_the_frozen_list_stays_as_it_was()
    {
        var draft = new DraftElectorate([new(House, "A", HasRepresentative: true), new(Village.House(1), "A", HasRepresentative: false)]);
        Assert.Equal(BallotRefusals.ReasonMissing, draft.Remove(House, "", Village.First, Village.Now).Refused);
        Assert.True(draft.Put(new(Village.House(2), "A", HasRepresentative: true), "Mới tách hộ", Village.First, Village.Now).IsDone);

        var frozen = draft.Freeze(Village.Day);
        Assert.True(draft.Remove(House, "Chuyển đi", Village.First, Village.Now).IsDone);

        Assert.Equal((3, 3), (frozen.Households.Count, Village.Rules.Base(frozen)));
        Assert.Equal(2, draft.Corrections.Count);
        Assert.True(frozen.Admit(House).IsDone);
        Assert.Equal(BallotRefusals.NoRepresentative, frozen.Admit(Village.House(1)).Refused);
        Assert.Equal(BallotRefusals.NotInElectorate, frozen.Admit(Village.House(9)).Refused);
    }

    [Fact]
    public void Stored_rows_make_the_same_ballot_and_the_same_result_again()
    {
        var counted = Village.Counted(4, [.. Village.Votes(2, "agree"), (Channel.Paper, ["other"])]);
        var ballot = counted.Ballot;
        var households = Again(ballot.Electorate.Households);

        var closed = OpenBallot.Restore(new(ballot.Electorate.FrozenOn, households), Again(ballot.Question), Again(ballot.Entries)).Close(ballot.ClosedAt);
        var again = closed.Count(Village.Rules, Again(counted.Record)).Value!;

        Assert.Equal(counted.Votes, again.Votes);
        Assert.Equal(counted.Decide(Village.Rules, Matter.OtherWork), again.Decide(Village.Rules, Matter.OtherWork));
        Assert.Throws<ArgumentException>(() => OpenBallot.Restore(ballot.Electorate, ballot.Question, [.. ballot.Entries, ballot.Entries[0]]));
    }

    [Fact, Rule(25)]
    public void An_election_needs_more_than_half_for_each_seat_and_breaks_no_tie()
    {
        var question = Question.Election(["an", "bình", "chi"], seats: 2).Value!;
        (Channel, string[])[] votes = [.. Village.Votes(4, "an", "bình"), .. Village.Votes(2, "an", "chi"), .. Village.Votes(2, "bình", "chi"), .. Village.Votes(2, "chi")];

        // an 6, bình 6, chi 6 of 10: three reach it for two seats.
        var tie = Village.Counted(10, question, votes).Elect(Village.Rules, Matter.BoardElection);
        Assert.Equal((0, 3, 2), (tie.Elected.Count, tie.Tied.Count, tie.OpenSeats));

        // an 7, bình 6, chi 6: one seat is clear.
        var clear = Village.Counted(10, question, [.. votes[..^2], .. Village.Votes(1, "an", "chi"), .. Village.Votes(1, "chi")]).Elect(Village.Rules, Matter.BoardElection);
        Assert.Equal(["an"], clear.Elected);
        Assert.Equal(1, clear.OpenSeats);
        Assert.Equal(["bình", "chi"], clear.Tied.Order(StringComparer.Ordinal));

        // Half is not more than half.
        var half = Village.Counted(10, Question.Election(["an"], 1).Value!, Village.Votes(5, "an")).Elect(Village.Rules, Matter.HeadElection);
        Assert.Equal((0, 0, 1), (half.Elected.Count, half.Tied.Count, half.OpenSeats));
    }

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
}
