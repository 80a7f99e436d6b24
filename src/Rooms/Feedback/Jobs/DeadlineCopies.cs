using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Jobs;

/// <summary>Brings the due date and lateness kept on items up to date when the house moved or passed a deadline. Versions stay: an officer who is writing an answer is not disturbed.</summary>
public sealed class DeadlineCopies(AppDbContext db, Journal journal) : IDeadlineFollower
{
    /// <inheritdoc />
    public string Kind => FeedbackItem.CodeKind;

    /// <inheritdoc />
    public async Task FollowAsync(IReadOnlyList<DeadlineRow> changed, CancellationToken cancellationToken)
    {
        var answers = changed.Where(FeedbackClocks.IsAnswer).ToList();
        var late = answers.Where(row => row.IsLate).Select(row => FeedbackId.From(row.RecordId)).ToList();
        if (late.Count > 0)
        {
            await db.Feedback.Where(f => late.Contains(f.Id)).ExecuteUpdateAsync(u => u.SetProperty(f => f.IsLate, true), cancellationToken);
            foreach (var id in late) journal.Record(new FeedbackBecameLate(id));
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var day in answers.Where(row => !row.IsLate).GroupBy(row => row.Clock.DueOn))
        {
            var ids = day.Select(row => FeedbackId.From(row.RecordId)).ToList();
            await db.Feedback.Where(f => ids.Contains(f.Id)).ExecuteUpdateAsync(u => u.SetProperty(f => f.DueOn, day.Key), cancellationToken);
        }
    }
}
