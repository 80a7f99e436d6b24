using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>An item that is not ours goes to the competent authority outside, within 5 working days; its sender is told where (rule 81).</summary>
public sealed class ForwardFeedback(DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Forwards it.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string authority, string? note, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (string.IsNullOrWhiteSpace(authority) || authority.Length > FeedbackItem.ForwardedToMaxLength) return FeedbackRefusals.NoWords;

        var outcome = work.Move(item, FeedbackAction.Forward, i => i.Forward(authority.Trim(), note, work.Now), note: authority.Trim());
        if (!outcome.IsDone) return outcome;

        await clocks.HandlingToldAsync(item, cancellationToken);
        await clocks.EndedAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
