using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Jobs;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>A second person checks the answer and gives it to the sender, and to the public where the item is public (duyệt trả lời). Nobody checks what they wrote.</summary>
public sealed class GiveAnswer(AppDbContext db, DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Gives the newest answer of the round. The item closes by itself when the days for asking again are over.</summary>
    /// <param name="on">The item as the officer saw it.</param>
    /// <param name="photos">Those of the answer's photos that may be shown.</param>
    /// <param name="cancellationToken">To stop before anything is saved.</param>
    public async Task<Outcome> RunAsync(OnItem on, IReadOnlyCollection<Guid> photos, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        var waiting = await db.Set<FeedbackAnswer>().Where(a => a.ItemId == item.Id && a.Round == item.Round && a.GivenAt == null).ToListAsync(cancellationToken);
        if (waiting.MaxBy(a => a.WrittenAt) is not { } answer) return FeedbackRefusals.NoAnswer;
        if (answer.WrittenBy == work.By) return FeedbackRefusals.SamePerson;

        var outcome = work.Move(item, FeedbackAction.GiveAnswer, i => i.GiveAnswer(work.Now));
        if (!outcome.IsDone) return outcome;

        answer.GivenAt = work.Now;
        work.AnswerGiven(answer);
        foreach (var photo in await db.Set<Photo>().Where(p => p.ItemId == item.Id && p.Source == PhotoSource.Body && p.Round == item.Round).ToListAsync(cancellationToken))
            photo.IsPublic = photos.Contains(photo.Id);
        await clocks.AnsweredAsync(item, cancellationToken);
        if (item.PublicPosition is not null) work.VisibilityChanged(item);
        var reopenDays = (int)(await clocks.LimitsAsync(item, cancellationToken)).Number("reopen-days");
        db.Add(Job.New(CloseFeedback.JobName, item.Id.ToString(), VietnamTime.EndOf(VietnamTime.DateOf(work.Now).AddDays(reopenDays))));
        return await work.SaveAsync(cancellationToken);
    }
}
