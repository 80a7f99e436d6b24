using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>A moderator does not let the public see an item, or takes it out of sight: it is handled all the same (không công bố).</summary>
public sealed class WithholdFeedback(DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Withholds it, for one of the listed reasons.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string reason, string? note, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (!(await clocks.LimitsAsync(item, cancellationToken)).List("withheld-reasons").Contains(reason)) return FeedbackRefusals.NoReason;

        item.Withhold();
        work.Note(item, "Withhold", reason, note);
        work.VisibilityChanged(item);
        await clocks.ModeratedAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
