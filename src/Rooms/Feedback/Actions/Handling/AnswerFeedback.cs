using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>The body writes its answer; somebody else checks it before it is given. A second answer, after the sender was not satisfied, is another person's (rule 91).</summary>
public sealed class AnswerFeedback(AppDbContext db, DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Keeps the words and hands them on to be checked.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string text, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Handle, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (string.IsNullOrWhiteSpace(text) || text.Length > FeedbackAnswer.TextMaxLength) return FeedbackRefusals.NoWords;
        if (item.Reopenings > 0 && await WroteFirstAsync(item, cancellationToken)) return FeedbackRefusals.SamePerson;

        var outcome = work.Move(item, FeedbackAction.Answer, i => i.Answer());
        if (!outcome.IsDone) return outcome;

        db.Add(new FeedbackAnswer
        {
            Id = Guid.CreateVersion7(work.Now),
            ItemId = item.Id,
            Round = item.Round,
            Text = text.Trim(),
            WrittenBy = work.By,
            BodyId = item.BodyId!.Value,
            WrittenAt = work.Now,
        });
        await clocks.PassAnswerAsync(item, DeskTask.Check, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }

    private Task<bool> WroteFirstAsync(FeedbackItem item, CancellationToken cancellationToken)
    {
        var by = work.By;
        return db.Set<FeedbackAnswer>().AnyAsync(a => a.ItemId == item.Id && a.Round < item.Round && a.GivenAt != null && a.WrittenBy == by, cancellationToken);
    }
}
