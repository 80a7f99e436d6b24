using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Feedback.Public;
using DanVan.Platform.Events;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>A follower's row with the item it leads to, ready to be changed.</summary>
public sealed record FollowerOnItem(FollowGrant Grant, FeedbackItem Item);

/// <summary>What every act of a follower begins and ends with: load by the key's row, keep the step without a name, save once.</summary>
public sealed class FollowWork(AppDbContext db, Journal journal, FeedbackSearch search, PublicTrace trace, FollowReceipts receipts, PublicPages pages, TimeProvider clock)
{
    private const int MostTries = 3;

    private readonly List<FeedbackAction> _steps = [];
    private readonly List<ReceivedAct> _received = [];

    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Does an act of the sender on the item as it is now. When an officer saved at the same moment, the act is judged again over what the officer did.
    /// </summary>
    /// <param name="by">Who holds the key.</param>
    /// <param name="act">The rule and its effects; it may add rows, and it saves nothing.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Outcome> AsSenderAsync(Follower by, Func<FollowerOnItem, Task<Outcome>> act, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<FollowGrant>().SingleOrDefaultAsync(g => g.Id == by.GrantId, cancellationToken) is not { } grant) return FeedbackRefusals.NotFound;
            if (!grant.IsSender) return SenderRefusals.OnlySender;
            if (await db.Feedback.SingleOrDefaultAsync(f => f.Id == grant.ItemId, cancellationToken) is not { } item) return FeedbackRefusals.NotFound;

            var (stage, wasPublic) = (item.Stage, item.PublicPosition is not null);
            _steps.Clear();
            _received.Clear();
            var outcome = await act(new(grant, item));
            if (!outcome.IsDone) return outcome;
            // Lists and search are narrowed by it.
            var isMoved = item.Stage != stage && item.PublicPosition is not null;
            try
            {
                foreach (var received in _received) receipts.Keep(by, received);
                trace.Note(item, wasPublic, _steps);
                if (isMoved) await search.SyncAsync(item, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                if (isMoved) await pages.ChangedAsync(CancellationToken.None);
                return Outcome.Done;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Read again what the officer changed.
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
            {
                // The same form again: what it says is already kept.
                return Outcome.Done;
            }
        }
    }

    /// <summary>Takes a step of the item's life, and keeps it in the history and the journal as nobody's.</summary>
    public Outcome Move(FeedbackItem item, FeedbackAction action, Func<FeedbackItem, Outcome> act)
    {
        var from = item.State;
        var outcome = act(item);
        if (!outcome.IsDone) return outcome;

        _steps.Add(action);
        journal.Step(FeedbackItem.CodeKind, item.Id.Value, from.ToString(), item.State.ToString(), action.ToString(), unnamed: true);
        journal.Record(new FeedbackMoved(item.Id, action), unnamed: true);
        return outcome;
    }

    /// <summary>The follower gets a receipt for what was done, under the code the key was given for.</summary>
    /// <param name="on">Where.</param>
    /// <param name="act">The act's word on the receipt.</param>
    /// <param name="words">The words as sent.</param>
    /// <param name="rating">The step of a rating.</param>
    public void Receive(FollowerOnItem on, string act, string? words = null, string? rating = null) => _received.Add(new(act, on.Grant.Code, Now) { Words = words, Rating = rating });

    /// <summary>Keeps in the history what does not move the item.</summary>
    public void Note(FeedbackItem item, string action) => journal.Step(FeedbackItem.CodeKind, item.Id.Value, item.State.ToString(), item.State.ToString(), action, unnamed: true);

    /// <summary>Journals an event as nobody's.</summary>
    public void Record<TEvent>(TEvent happened) where TEvent : IEvent => journal.Record(happened, unnamed: true);
}
