using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>The body begins to work on an item (bắt đầu xử lý).</summary>
public sealed class StartFeedback(DeskWork work)
{
    /// <summary>Begins; whoever does so handles it, unless somebody was named.</summary>
    public async Task<Outcome> RunAsync(OnItem on, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Handle, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;

        var outcome = work.Move(item, FeedbackAction.Start, i => i.Start(work.By));
        return outcome.IsDone ? await work.SaveAsync(cancellationToken) : outcome;
    }
}
