using DanVan.Feedback.Domain;
using DanVan.Platform.Access;

namespace DanVan.Feedback.Desk;

/// <summary>Who of the officers may do what with one item. Pure, over the house's access table; it adds what only this room knows (rules 80, 87).</summary>
public sealed class DeskAccess(AccessTable access, CurrentActor current)
{
    /// <summary>The permits that open an item on the desk.</summary>
    public static readonly IReadOnlyList<Permit> Opening = [FeedbackPermits.Triage, FeedbackPermits.Handle, FeedbackPermits.Moderate];

    /// <summary>Whoever acts.</summary>
    public Actor Actor => current.Actor;

    /// <summary>True when the actor may see the item on the desk at all.</summary>
    public bool MaySee(FeedbackItem item) => Opening.Any(permit => May(permit, item));

    /// <summary>True when the actor may do this with the item.</summary>
    public bool May(Permit permit, FeedbackItem item)
    {
        if (Actor.Id is null || IsAbout(item)) return false;
        return Actor.Grants.Any(grant => Holds(grant, permit, item.ResponsiblePath) && (permit != FeedbackPermits.Handle || Handles(grant, item)));
    }

    /// <summary>Who handles an item, alone or with the body, never learns who sent it, whatever else the person may do (rule 87).</summary>
    public bool MayReadSender(FeedbackItem item) =>
        May(FeedbackPermits.ReadSender, item) && item.HandlerId != Actor.Id && !Actor.Grants.Any(grant => grant.BodyId is { } body && body == item.BodyId);

    // The body an item is about and its people do not even open it (rule 80).
    private bool IsAbout(FeedbackItem item) =>
        (item.AboutAccountId is { } person && person == Actor.Id) || (item.AboutBodyId is { } body && Actor.Grants.Any(grant => grant.BodyId == body));

    // An officer of one body works on the items of that body; one of the whole unit on those of each body in it.
    private static bool Handles(Grant grant, FeedbackItem item) => item.BodyId is not null && (grant.BodyId is null || grant.BodyId == item.BodyId);

    private bool Holds(Grant grant, Permit permit, string unitPath) => access.Allows(Actor with { Grants = [grant] }, permit, unitPath);
}
