using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>Whoever checks an answer sends it back to its writer, with the reason (trả lại).</summary>
public sealed class ReturnAnswer(DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Sends it back; the clock runs on.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string why, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (string.IsNullOrWhiteSpace(why) || why.Length > Transition.NoteMaxLength) return FeedbackRefusals.NoWords;

        var outcome = work.Move(item, FeedbackAction.ReturnAnswer, i => i.ReturnAnswer(), note: why.Trim());
        if (!outcome.IsDone) return outcome;

        await clocks.PassAnswerAsync(item, DeskTask.Answer, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
