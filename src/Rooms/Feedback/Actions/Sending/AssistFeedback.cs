using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;

namespace DanVan.Feedback.Actions;

/// <summary>An officer enters an item for a person who came, called or gave a paper form (nhập hộ; rule 95). The item says that it was entered, and by whom; the person gets the follow key.</summary>
public sealed class AssistFeedback(SendFeedback send, AccessTable access, CurrentActor current)
{
    /// <summary>Enters it; the same form again gets the earlier item's code.</summary>
    public async Task<Outcome<SentFeedback>> RunAsync(NewFeedback sent, CancellationToken cancellationToken = default) =>
        MayFor(sent.Said.UnitPath) ? await send.RunAsync(sent with { Said = sent.Said with { EnteredBy = current.Actor.Id } }, cancellationToken) : FeedbackRefusals.NotYours;

    /// <summary>True when the actor helps people of that place: of the own unit and those below, and a village head for the whole commune.</summary>
    public bool MayFor(string unitPath) =>
        access.Scopes(current.Actor, FeedbackPermits.Assist).Any(scope => UnitPath.IsWithin(unitPath, scope) || UnitPath.IsWithin(scope, unitPath));
}
