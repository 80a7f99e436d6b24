using DanVan.Core.Deadlines;

namespace DanVan.Core.Ballots;

/// <summary>What must be true before and around a vote: notice, documents, clusters, teams, witnesses, the way to an online vote, the steps of an election.</summary>
public static class MeetingRules
{
    /// <summary>Whether something came early enough before an event, by the days of that key: <c>meeting-notice</c>, <c>documents-before</c>, <c>election-plan</c>.</summary>
    public static Outcome InTime(DecisionRules rules, string key, DateOnly? given, DateOnly eventDay)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return given is { } day && day <= FullDays.LatestNotice(eventDay, (int)rules.Law.Number(key)) ? Outcome.Done : BallotRefusals.TooLate;
    }

    /// <summary>A meeting is duly convened when its notice was both given and posted in time.</summary>
    public static Outcome Convened(DecisionRules rules, DateOnly? given, DateOnly? posted, DateOnly meeting) =>
        InTime(rules, "meeting-notice", given, meeting).Refused is { } late ? late : InTime(rules, "meeting-notice", posted, meeting);

    /// <summary>Meetings by cluster: a large or a scattered village, and the commune's plan.</summary>
    public static Outcome Clusters(DecisionRules rules, int households, bool scattered, bool planDecided)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (households < rules.Law.Number("clusters-from") && !scattered) return BallotRefusals.NoClusters;
        return planDecided ? Outcome.Done : BallotRefusals.PlanMissing;
    }

    /// <summary>A board or team of lawful size, nobody twice.</summary>
    public static Outcome Team(DecisionRules rules, IReadOnlyList<string> members)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(members);
        var fits = members.Count >= rules.Law.Number("team-least") && members.Count <= rules.Law.Number("team-most");
        return fits && AreNames(members) ? Outcome.Done : BallotRefusals.TeamSize;
    }

    /// <summary>A ballot or online team: lawful size, led by the Front board's representative.</summary>
    public static Outcome LedTeam(DecisionRules rules, IReadOnlyList<string> members, bool leaderIsOfFrontBoard)
    {
        if (Team(rules, members).Refused is { } size) return size;
        return leaderIsOfFrontBoard ? Outcome.Done : BallotRefusals.TeamLeader;
    }

    /// <summary>Exactly the witnesses the law asks for, none of them of the board.</summary>
    public static Outcome Witnesses(DecisionRules rules, IReadOnlyList<string> witnesses, IReadOnlyList<string> board)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(witnesses);
        return witnesses.Count == rules.Law.Number("witnesses") && AreNames(witnesses) && !witnesses.Intersect(board).Any() ? Outcome.Done : BallotRefusals.Witnesses;
    }

    /// <summary>Whether an online vote may open: the Front board's agreement, the report to commune and Front, then the poll of all households.</summary>
    public static Outcome OpensOnline(DecisionRules rules, bool frontAgreed, bool reported, int chose, int households)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!frontAgreed) return BallotRefusals.FrontMissing;
        if (!reported) return BallotRefusals.ReportMissing;
        return rules.Measure("mode-poll", chose, households).IsReached ? Outcome.Done : BallotRefusals.TooFew;
    }

    /// <summary>The first step of an election of the village head that is late, or its fault in candidates and team; done when all is in order.</summary>
    public static Outcome Election(DecisionRules rules, ElectionSteps steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Candidates.Count == 0 || steps.Candidates.Intersect(steps.Team).Any()) return BallotRefusals.Candidates;
        (string Key, DateOnly? Day)[] days = [("election-plan", steps.Plan), ("election-candidates", steps.Minutes), ("election-team", steps.TeamDecided), ("election-posting", steps.Posted)];
        return days.Select(step => InTime(rules, step.Key, step.Day, steps.Election)).FirstOrDefault(outcome => !outcome.IsDone, Outcome.Done);
    }

    private static bool AreNames(IReadOnlyList<string> names) => names.All(name => !string.IsNullOrWhiteSpace(name)) && names.Distinct().Count() == names.Count;
}

/// <summary>The steps before the election of a village head; a day is null while the step is not done.</summary>
/// <param name="Election">The day of the election.</param>
/// <param name="Plan">The decision and plan of the commune.</param>
/// <param name="Minutes">The Front board's minutes on the candidates.</param>
/// <param name="TeamDecided">The decision on the election team.</param>
/// <param name="Posted">The posting of all decisions.</param>
/// <param name="Candidates">The candidates.</param>
/// <param name="Team">The members of the election team.</param>
public sealed record ElectionSteps(
    DateOnly Election, DateOnly? Plan, DateOnly? Minutes, DateOnly? TeamDecided, DateOnly? Posted, IReadOnlyList<string> Candidates, IReadOnlyList<string> Team);
