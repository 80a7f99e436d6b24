using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>The body extends the answer's limit: before the due date, with a reason, within the rule set (rule 89). The sender and the public see that it was.</summary>
public sealed class ExtendFeedback(DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Extends it to a day.</summary>
    public async Task<Outcome> RunAsync(OnItem on, DateOnly to, string reason, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Handle, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;

        var outcome = work.Move(item, FeedbackAction.Extend, i => i.Extend(), note: reason);
        if (!outcome.IsDone) return outcome;
        var extended = await clocks.ExtendAnswerAsync(item, to, reason, cancellationToken);
        if (!extended.IsDone) return extended;
        await clocks.HandlingToldAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
