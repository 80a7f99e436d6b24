using DanVan.Core.Ballots;
using DanVan.Core.Deadlines;

namespace DanVan.Core.Tests.Ballots;

public class ProcedureTests
{
    private static readonly DateOnly Meeting = new(2026, 9, 30);

    [Fact, Rule(23)]
    public void Each_matter_belongs_to_one_of_six_items_that_fixes_form_threshold_and_effect()
    {
        Assert.Equal(Enum.GetValues<Matter>(), Village.Rules.Matters.Select(rule => rule.Matter));
        Assert.Equal([1, 2, 3, 4, 4, 5, 5, 6], Village.Rules.Matters.Select(rule => rule.Item));
        Assert.All(Village.Rules.Matters, rule => Assert.Equal(rule.Item <= 2 ? "two-thirds" : "more-than-half", rule.Threshold));
        Assert.Equal(BallotRefusals.OtherScope, Village.Rules.Admit(Matter.Convention, Scope.Commune, VoteForm.Meeting).Refused);
    }

    [Fact, Rule(28)]
    public void Online_is_for_item_six_and_ballots_on_items_three_to_five_follow_a_failed_meeting()
    {
        foreach (var rule in Village.Rules.Matters)
        {
            Assert.Equal(rule.Item == 6, Village.Rules.Admit(rule.Matter, Scope.Village, VoteForm.Online).IsDone);
            Assert.True(Village.Rules.Admit(rule.Matter, Scope.Village, VoteForm.Meeting).IsDone);
            Assert.True(Village.Rules.Admit(rule.Matter, Scope.Village, VoteForm.Ballots, BallotCase.MeetingFailed).IsDone);
            Assert.Equal(BallotRefusals.NoCaseForBallots, Village.Rules.Admit(rule.Matter, Scope.Village, VoteForm.Ballots).Refused);
        }

        Assert.True(Village.Rules.MeetingFails(Matter.Contribution, present: 133, total: 200));
        Assert.False(Village.Rules.MeetingFails(Matter.Contribution, present: 134, total: 200));
        Assert.True(Village.Rules.MeetingFails(Matter.Convention, present: 100, total: 200));
    }

    [Fact, Rule(29)]
    public void The_village_alone_chooses_ballots_only_for_item_six()
    {
        Assert.All(Village.Rules.Matters, rule => Assert.Equal(rule.Item == 6, Village.Rules.Admit(rule.Matter, Scope.Village, VoteForm.Ballots, BallotCase.VillageChose).IsDone));
        Assert.True(Village.Rules.Admit(Matter.Contribution, Scope.Commune, VoteForm.Ballots, BallotCase.CommuneChose).IsDone);
        Assert.Equal(BallotRefusals.NoCaseForBallots, Village.Rules.Admit(Matter.Contribution, Scope.Village, VoteForm.Ballots, BallotCase.CommuneChose).Refused);
    }

    [Fact, Rule(31)]
    public void An_initiative_needs_a_tenth_of_the_households_each_counted_once_or_the_Front_board()
    {
        Consent[] nineteen = [.. Enumerable.Range(0, 19).Select(number => new Consent(Village.House(number), Meeting))];
        var few = Initiative.Measure(Village.Rules, Village.Of(200), [.. nineteen, .. nineteen, new(Village.House(999), Meeting)], Meeting);
        var enough = Initiative.Measure(Village.Rules, Village.Of(200), [.. nineteen, new(Village.House(19), Meeting)], Meeting);

        Assert.Equal((19L, 20L), (few.InFavour, few.Needed));
        Assert.Equal(BallotRefusals.TooFew, Initiative.Admit(few, frontBoardApproved: false).Refused);
        Assert.True(Initiative.Admit(few, frontBoardApproved: true).IsDone);
        Assert.True(Initiative.Admit(enough, frontBoardApproved: false).IsDone);
    }

    [Theory, Rule(32)]
    [InlineData("2026-01-14", 0)]
    [InlineData("2026-01-15", 1)]
    [InlineData("2026-04-15", 1)]
    [InlineData("2026-04-16", 0)]
    public void A_consent_lapses_three_months_after_its_day(string day, int counted)
    {
        var consents = new[] { new Consent(Village.House(0), new(2026, 1, 15)) };

        Assert.Equal(counted, Initiative.Measure(Village.Rules, Village.Of(10), consents, DateOnly.Parse(day, null)).InFavour);
    }

    [Fact, Rule(34), Rule(42)]
    public void Notice_posting_documents_and_publicity_come_two_full_days_before()
    {
        Assert.True(MeetingRules.Convened(Village.Rules, new(2026, 9, 27), new(2026, 9, 27), Meeting).IsDone);
        Assert.Equal(BallotRefusals.TooLate, MeetingRules.Convened(Village.Rules, new(2026, 9, 28), new(2026, 9, 27), Meeting).Refused);
        Assert.Equal(BallotRefusals.TooLate, MeetingRules.Convened(Village.Rules, new(2026, 9, 27), null, Meeting).Refused);
        foreach (var key in new[] { "documents-before", "ballot-publicity" })
        {
            Assert.True(MeetingRules.InTime(Village.Rules, key, new(2026, 9, 27), Meeting).IsDone);
            Assert.False(MeetingRules.InTime(Village.Rules, key, new(2026, 9, 28), Meeting).IsDone);
        }
    }

    [Fact, Rule(61)]
    public void A_draft_of_a_convention_is_posted_thirty_full_days_before_its_vote()
    {
        Assert.True(MeetingRules.InTime(Village.Rules, "convention-posting", new(2026, 8, 30), Meeting).IsDone);
        Assert.Equal(BallotRefusals.TooLate, MeetingRules.InTime(Village.Rules, "convention-posting", new(2026, 8, 31), Meeting).Refused);
    }

    [Fact, Rule(37)]
    public void A_team_of_three_to_five_is_led_by_the_Front_board()
    {
        for (var size = 0; size < 8; size++)
            Assert.Equal(size is >= 3 and <= 5, MeetingRules.LedTeam(Village.Rules, [.. Enumerable.Range(0, size).Select(number => $"{number}")], leaderIsOfFrontBoard: true).IsDone);
        Assert.Equal(BallotRefusals.TeamSize, MeetingRules.Team(Village.Rules, ["Hà", "Hà", "Lan"]).Refused);
        Assert.Equal(BallotRefusals.TeamLeader, MeetingRules.LedTeam(Village.Rules, Village.Board, leaderIsOfFrontBoard: false).Refused);
    }

    [Fact, Rule(39)]
    public void Who_chairs_follows_from_the_matter_and_the_posts()
    {
        Assert.Equal(Chair.VillageHead, Village.Rules.Of(Matter.Contribution).ChairOf(villageHasHead: true, headLeadsFrontBoard: true));
        Assert.Equal(Chair.NamedByCommune, Village.Rules.Of(Matter.OtherWork).ChairOf(villageHasHead: false, headLeadsFrontBoard: false));
        Assert.Equal(Chair.ElectionTeam, Village.Rules.Of(Matter.HeadElection).ChairOf(villageHasHead: false, headLeadsFrontBoard: false));
        Assert.Equal(Chair.FrontBoardHead, Village.Rules.Of(Matter.HeadRemoval).ChairOf(villageHasHead: true, headLeadsFrontBoard: false));
        Assert.Equal(Chair.CommuneChairman, Village.Rules.Of(Matter.HeadRemoval).ChairOf(villageHasHead: true, headLeadsFrontBoard: true));
    }

    [Fact, Rule(40)]
    public void Clusters_need_two_hundred_households_or_scattered_ones_and_a_plan()
    {
        Assert.Equal(BallotRefusals.NoClusters, MeetingRules.Clusters(Village.Rules, 199, scattered: false, planDecided: true).Refused);
        Assert.True(MeetingRules.Clusters(Village.Rules, 200, scattered: false, planDecided: true).IsDone);
        Assert.True(MeetingRules.Clusters(Village.Rules, 30, scattered: true, planDecided: true).IsDone);
        Assert.Equal(BallotRefusals.PlanMissing, MeetingRules.Clusters(Village.Rules, 200, scattered: false, planDecided: false).Refused);
    }

    [Fact, Rule(44), Rule(45)]
    public void An_online_vote_opens_after_the_Front_the_report_and_a_poll_and_has_three_options()
    {
        Assert.Equal(BallotRefusals.FrontMissing, MeetingRules.OpensOnline(Village.Rules, frontAgreed: false, reported: true, 200, 200).Refused);
        Assert.Equal(BallotRefusals.ReportMissing, MeetingRules.OpensOnline(Village.Rules, frontAgreed: true, reported: false, 200, 200).Refused);
        Assert.Equal(BallotRefusals.TooFew, MeetingRules.OpensOnline(Village.Rules, frontAgreed: true, reported: true, 100, 200).Refused);
        Assert.True(MeetingRules.OpensOnline(Village.Rules, frontAgreed: true, reported: true, 101, 200).IsDone);
        Assert.Equal(Village.Rules.Law.List("online-options"), Question.Decision.Options);
    }

    [Theory, Rule(42), Rule(52), Rule(59), Rule(61), Rule(62)]
    [InlineData("send-plan", 2, TimeUnit.Days)]
    [InlineData("send-decision", 5, TimeUnit.WorkingDays)]
    [InlineData("recognise", 5, TimeUnit.WorkingDays)]
    [InlineData("elect-again", 60, TimeUnit.Days)]
    [InlineData("convention-file", 5, TimeUnit.WorkingDays)]
    [InlineData("convention-defect", 3, TimeUnit.WorkingDays)]
    public void Decisions_have_the_limits_of_the_law(string key, int amount, TimeUnit unit) =>
        Assert.Equal(new TimeLimit(amount, unit), Village.Rules.Law.Deadline(key).Limit);

    [Fact, Rule(54)]
    public void The_day_of_effect_follows_from_item_and_scope()
    {
        foreach (var rule in Village.Rules.Matters)
        {
            var recognised = Village.Rules.EffectiveDay(rule.Matter, Scope.Village, Meeting, recognised: Meeting.AddDays(4));
            Assert.Equal(rule.Item is 3 or 4 or 5 ? Meeting.AddDays(4) : Meeting, recognised.Value);
            if (rule.Item is 3 or 4 or 5) Assert.Equal(BallotRefusals.NotRecognised, Village.Rules.EffectiveDay(rule.Matter, Scope.Village, Meeting).Refused);
        }

        Assert.Equal(BallotRefusals.NoDaySet, Village.Rules.EffectiveDay(Matter.Contribution, Scope.Commune, Meeting).Refused);
        Assert.Equal(BallotRefusals.NoDaySet, Village.Rules.EffectiveDay(Matter.Contribution, Scope.Commune, Meeting, set: Meeting.AddDays(-1)).Refused);
        Assert.Equal(Meeting.AddDays(9), Village.Rules.EffectiveDay(Matter.Contribution, Scope.Commune, Meeting, set: Meeting.AddDays(9)).Value);
    }

    [Fact, Rule(58)]
    public void An_election_keeps_its_steps_and_no_member_of_the_team_is_a_candidate()
    {
        var steps = new ElectionSteps(Meeting, Before(20), Before(15), Before(10), Before(7), ["An"], ["Hà", "Lan", "Minh"]);

        Assert.True(MeetingRules.Election(Village.Rules, steps).IsDone);
        foreach (var late in new[] { steps with { Plan = Before(19) }, steps with { Minutes = Before(14) }, steps with { TeamDecided = Before(9) }, steps with { Posted = Before(6) }, steps with { Posted = null } })
            Assert.Equal(BallotRefusals.TooLate, MeetingRules.Election(Village.Rules, late).Refused);
        Assert.Equal(BallotRefusals.Candidates, MeetingRules.Election(Village.Rules, steps with { Candidates = [] }).Refused);
        Assert.Equal(BallotRefusals.Candidates, MeetingRules.Election(Village.Rules, steps with { Candidates = ["Hà"] }).Refused);
    }

    private static DateOnly Before(int fullDays) => FullDays.LatestNotice(Meeting, fullDays);
}
