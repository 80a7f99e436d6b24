using DanVan.Platform.Access;

namespace DanVan.Feedback;

/// <summary>What may be done in this room, and by which role.</summary>
public static class FeedbackPermits
{
    /// <summary>Open the desk's items; what may be done with one is a permit of its own.</summary>
    public static readonly Permit Desk = new("feedback.desk");

    /// <summary>Classify, assign, forward, merge, split, refuse.</summary>
    public static readonly Permit Triage = new("feedback.triage");

    /// <summary>Work on items of one's body: start, extend, answer, note.</summary>
    public static readonly Permit Handle = new("feedback.handle");

    /// <summary>Publish, redact, withhold; give or return answers.</summary>
    public static readonly Permit Moderate = new("feedback.moderate");

    /// <summary>Read who sent it, with a logged reason.</summary>
    public static readonly Permit ReadSender = new("feedback.read-sender");

    /// <summary>See who opened a sender's name, when and why; not the name.</summary>
    public static readonly Permit ReviewReadings = new("feedback.review-readings");

    /// <summary>Enter an item for a person at the counter.</summary>
    public static readonly Permit Assist = new("feedback.assist");

    /// <summary>See the figures of a unit and those below it, with the lists behind them.</summary>
    public static readonly Permit Oversee = new("feedback.oversee");

    /// <summary>The room's share of the access table.</summary>
    public static readonly IReadOnlyList<RolePermit> All =
    [
        new(Role.CommuneOfficer, Desk),
        new(Role.HandlingOfficer, Desk),
        new(Role.Moderator, Desk),
        new(Role.CommuneLeader, Desk),
        new(Role.ProvincialOfficer, Desk),
        new(Role.CommuneOfficer, Triage),
        new(Role.CommuneOfficer, Handle),
        new(Role.CommuneOfficer, Assist),
        new(Role.CommuneOfficer, ReadSender),
        new(Role.CommuneOfficer, Oversee),
        new(Role.HandlingOfficer, Handle),
        new(Role.Moderator, Moderate),
        new(Role.Moderator, ReadSender),
        new(Role.CommuneLeader, Moderate),
        new(Role.CommuneLeader, Oversee),
        new(Role.VillageHead, Assist),
        new(Role.FrontOfficer, Assist),
        new(Role.FrontOfficer, Oversee),
        new(Role.ProvincialOfficer, Oversee),
        new(Role.ProvincialOfficer, Triage),
        new(Role.ProvincialOfficer, Handle),
        new(Role.Auditor, ReviewReadings),
    ];
}
