using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>The sender takes a report back that the public has not seen (rút phản ánh). Who sent it is removed at once: the purpose has ended with it.</summary>
public sealed class WithdrawFeedback(AppDbContext db, FollowWork work, FeedbackClocks clocks)
{
    /// <summary>Takes it back.</summary>
    public Task<Outcome> RunAsync(Follower by, CancellationToken cancellationToken = default) =>
        work.AsSenderAsync(by, async on =>
        {
            if (!on.Grant.Sent(on.Item)) return SenderRefusals.OnlySender;
            // The same form again: it is taken back already.
            if (on.Item.State == FeedbackState.Withdrawn) return Outcome.Done;
            var outcome = work.Move(on.Item, FeedbackAction.Withdraw, item => item.Withdraw(work.Now));
            if (!outcome.IsDone) return outcome;

            work.Receive(on, "withdraw");
            await clocks.EndedAsync(on.Item, cancellationToken);
            if (await db.Set<Sender>().SingleOrDefaultAsync(s => s.ItemId == on.Item.Id, cancellationToken) is { } sender) db.Set<Sender>().Remove(sender);
            FollowerAddresses.Remove(on.Grant);
            return Outcome.Done;
        }, cancellationToken);
}
