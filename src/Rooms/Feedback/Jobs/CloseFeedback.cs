using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Jobs;

/// <summary>The house closes an item when the days in which its sender may ask again are over.</summary>
public sealed class CloseFeedback(AppDbContext db, Journal journal, FeedbackClocks clocks, PublicTrace trace, TimeProvider clock)
{
    /// <summary>The kind of the job that runs this.</summary>
    public const string JobName = "feedback.close";

    /// <summary>Closes it, unless it was reopened or answered anew meanwhile: then the later answer has a job of its own.</summary>
    public async Task RunAsync(FeedbackId id, CancellationToken cancellationToken)
    {
        var item = await db.Feedback.SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (item is not { State: FeedbackState.Resolved, AnsweredAt: { } answered }) return;
        var days = (int)(await clocks.LimitsAsync(item, cancellationToken)).Number("reopen-days");
        if (clock.GetUtcNow() < VietnamTime.EndOf(VietnamTime.DateOf(answered).AddDays(days))) return;

        var from = item.State;
        if (!item.Close(clock.GetUtcNow()).IsDone) return;
        journal.Step(FeedbackItem.CodeKind, item.Id.Value, $"{from}", $"{item.State}", $"{FeedbackAction.Close}");
        journal.Record(new FeedbackMoved(item.Id, FeedbackAction.Close));
        trace.Note(item, item.PublicPosition is not null, [FeedbackAction.Close]);
        await db.SaveChangesAsync(cancellationToken);
    }
}
