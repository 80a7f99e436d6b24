using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using DanVan.Feedback.Sending;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Somebody says "me too" to a published report (cùng gặp việc này): it counts, and they get a follow key of their own. Nothing of who they are is stored but an e-mail address, if they give one.</summary>
public sealed class JoinFeedback(AppDbContext db, Journal journal, FollowKeys keys, FollowerAddresses addresses, FollowReceipts receipts, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Joins. The same token again changes nothing.</summary>
    /// <param name="code">The item's code.</param>
    /// <param name="token">Held by the browser; the follow key is drawn from it.</param>
    /// <param name="email">Where to tell what becomes of it; null for nowhere.</param>
    /// <param name="counts">False beyond the budget of an address: the person may follow, but is not counted as one more.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Outcome> RunAsync(string code, DraftToken token, string? email, bool counts, CancellationToken cancellationToken = default)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var item = await db.Feedback.SingleOrDefaultAsync(f => f.Code == code, cancellationToken);
            if (item?.PublicPosition is null) return SenderRefusals.NotJoinable;
            if (!FeedbackFlow.IsOpen(item.State)) return SenderRefusals.Ended;

            Add(item, token, email, counts);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return Outcome.Done;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Somebody else joined, or an officer saved, at the same moment.
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
            {
                return Outcome.Done;
            }
        }
    }

    private void Add(FeedbackItem item, DraftToken token, string? email, bool counts)
    {
        var now = clock.GetUtcNow();
        if (counts) item.Join();
        var key = keys.Of(token);
        var grant = new FollowGrant { Id = Guid.CreateVersion7(now), ItemId = item.Id, Code = item.Code, KeyHash = keys.HashOf(key), IsSender = false, At = now };
        if (email is not null)
        {
            addresses.Set(grant, email);
            journal.Record(new FollowerAddressGiven(grant.Id), unnamed: true);
        }

        db.Set<FollowGrant>().Add(grant);
        receipts.Keep(Follower.Of(grant.Id, key), new("join", item.Code, now));
        journal.Record(new FeedbackJoined(item.Id), unnamed: true);
    }
}
