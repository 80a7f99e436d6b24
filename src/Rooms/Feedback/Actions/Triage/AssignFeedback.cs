using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>An officer gives an item to a body (phân công): it is accepted, and its sender reads so. Never to the body or person it is about (rule 80).</summary>
public sealed class AssignFeedback(DeskWork work, FeedbackClocks clocks, Routing routing)
{
    /// <summary>Gives it to a body, and to one of its officers where one is named.</summary>
    public async Task<Outcome> RunAsync(OnItem on, Guid bodyId, AccountId? handlerId, string? note, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (!await routing.MayHandleAsync(item, bodyId, handlerId, cancellationToken)) return FeedbackRefusals.NoSuchTarget;

        var outcome = work.Move(item, FeedbackAction.Assign, i => i.Assign(bodyId, handlerId), note: note);
        if (!outcome.IsDone) return outcome;

        await clocks.HandlingToldAsync(item, cancellationToken);
        await clocks.PassAnswerAsync(item, DeskTask.Answer, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
