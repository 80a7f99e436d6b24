using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>
/// The sender takes the consent back by which name and contact are kept (rút lại sự đồng ý): both are removed at once, and the report goes on without a name (rule 139). Where
/// the law itself asks for a name there was no consent to take back.
/// </summary>
public sealed class ForgetSender(AppDbContext db, FollowWork work)
{
    /// <summary>Removes them; a second time there is nothing more to remove.</summary>
    public Task<Outcome> RunAsync(Follower by, CancellationToken cancellationToken = default) =>
        work.AsSenderAsync(by, async on =>
        {
            if (!on.Grant.Sent(on.Item)) return SenderRefusals.OnlySender;
            if (await db.Set<Sender>().SingleOrDefaultAsync(s => s.ItemId == on.Item.Id, cancellationToken) is not { } sender) return Outcome.Done;
            if (!sender.AgreedToContact) return SenderRefusals.NameByLaw;

            db.Set<Sender>().Remove(sender);
            FollowerAddresses.Remove(on.Grant);
            work.Receive(on, "forget");
            work.Note(on.Item, nameof(ForgetSender));
            return Outcome.Done;
        }, cancellationToken);
}
