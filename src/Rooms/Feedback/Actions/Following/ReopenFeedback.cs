using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>A sender who was not satisfied asks again, once and in time (đề nghị xem lại); somebody else writes the second answer (rule 91).</summary>
public sealed class ReopenFeedback(AppDbContext db, FollowWork work, FeedbackClocks clocks)
{
    /// <summary>Asks again, with the reason in words.</summary>
    public Task<Outcome> RunAsync(Follower by, string why, Guid formKey, CancellationToken cancellationToken = default) =>
        work.AsSenderAsync(by, async on =>
        {
            if (why.Length is < FeedbackItem.TextMinLength or > FeedbackItem.TextMaxLength) return SenderRefusals.TextLength;
            if (await db.Set<Addition>().AnyAsync(a => a.ItemId == on.Item.Id && a.FormKey == formKey, cancellationToken)) return Outcome.Done;
            var round = on.Item.Round;
            if (!await db.Set<Rating>().AnyAsync(r => r.GrantId == by.GrantId && r.Round == round && r.Step == SatisfactionRating.NotSatisfied, cancellationToken)) return SenderRefusals.NotSatisfiedFirst;

            var days = (int)(await clocks.LimitsAsync(on.Item, cancellationToken)).Number("reopen-days");
            var outcome = work.Move(on.Item, FeedbackAction.Reopen, item => item.Reopen(work.Now, days));
            if (!outcome.IsDone) return outcome;

            db.Set<Addition>().Add(new Addition { Id = Guid.CreateVersion7(work.Now), ItemId = on.Item.Id, At = work.Now, Text = why, FormKey = formKey });
            work.Receive(on, "reopen", why);
            await clocks.ReopenedAsync(on.Item, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
}
