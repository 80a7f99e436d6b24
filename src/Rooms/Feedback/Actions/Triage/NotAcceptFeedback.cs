using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>An item is not taken up, for one of the listed reasons; its sender reads which (không tiếp nhận).</summary>
public sealed class NotAcceptFeedback(DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Refuses it.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string reason, string? note, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (!(await clocks.LimitsAsync(item, cancellationToken)).List("not-accepted-reasons").Contains(reason)) return FeedbackRefusals.NoReason;

        var outcome = work.Move(item, FeedbackAction.NotAccept, i => i.NotAccept(note, work.Now), reason);
        if (!outcome.IsDone) return outcome;

        await clocks.HandlingToldAsync(item, cancellationToken);
        await clocks.EndedAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
