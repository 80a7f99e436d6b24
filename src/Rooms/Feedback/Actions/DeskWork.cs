using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using DanVan.Platform.Web.Caching;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Which item an officer acts on, as it was on the page: the version tells whether somebody changed it meanwhile.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Version">The item's version when the page was shown.</param>
public sealed record OnItem(string Code, int Version);

/// <summary>What every action on the desk begins and ends with: load under a permit, keep the step, save once.</summary>
public sealed class DeskWork(AppDbContext db, Journal journal, DeskAccess access, FeedbackSearch search, PublicTrace trace, PublicPages pages, TimeProvider clock)
{
    private readonly List<FeedbackAction> _steps = [];
    private FeedbackItem? _item;
    private FeedbackItem? _publicChanged;
    private FeedbackAnswer? _answer;
    private bool _wasPublic;
    private bool _isShownOtherwise;

    /// <summary>Whoever acts.</summary>
    public AccountId By => access.Actor.Id ?? throw new InvalidOperationException("The desk is for people who are signed in.");

    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The item, if it exists, lies on the actor's desk and is as the actor saw it.</summary>
    public async Task<Outcome<FeedbackItem>> LoadAsync(OnItem on, Permit permit, CancellationToken cancellationToken)
    {
        // Each action is a unit of work of its own, also the twentieth of a bulk.
        db.ChangeTracker.Clear();
        _publicChanged = null;
        _answer = null;
        _isShownOtherwise = false;
        _steps.Clear();
        var item = await db.Feedback.SingleOrDefaultAsync(f => f.Code == on.Code, cancellationToken);
        _item = item;
        _wasPublic = item?.PublicPosition is not null;
        if (item is null || !access.MaySee(item)) return FeedbackRefusals.NotFound;
        if (!access.May(permit, item)) return FeedbackRefusals.NotYours;
        return item.Version == on.Version ? item : FeedbackRefusals.Changed;
    }

    /// <summary>Takes a step of the item's life, and keeps it in the history and the journal.</summary>
    public Outcome Move(FeedbackItem item, FeedbackAction action, Func<FeedbackItem, Outcome> act, string? reason = null, string? note = null)
    {
        var (from, stage) = (item.State, item.Stage);
        var outcome = act(item);
        if (!outcome.IsDone) return outcome;

        // Lists and search are narrowed by it.
        if (item.Stage != stage && item.PublicPosition is not null) _publicChanged = item;
        if (item == _item) _steps.Add(action);
        Note(item, action.ToString(), from, reason, note);
        journal.Record(new FeedbackMoved(item.Id, action));
        return outcome;
    }

    /// <summary>Keeps in the history what does not move the item.</summary>
    public void Note(FeedbackItem item, string action, string? reason = null, string? note = null) => Note(item, action, item.State, reason, note);

    /// <summary>Tells search, caches and figures that what the public sees of it changed.</summary>
    public void VisibilityChanged(FeedbackItem item)
    {
        journal.Record(new FeedbackVisibilityChanged(item.Id, item.PublicPosition is not null));
        _publicChanged = item;
        _isShownOtherwise |= item == _item;
    }

    /// <summary>Says which answer is given in this unit of work, for the public log.</summary>
    public void AnswerGiven(FeedbackAnswer answer) => _answer = answer;

    /// <summary>Journals an event of the room.</summary>
    public void Record<TEvent>(TEvent happened) where TEvent : IEvent => journal.Record(happened);

    /// <summary>Saves the unit of work, or says that somebody else was quicker.</summary>
    public async Task<Outcome> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_item is { } item) trace.Note(item, _wasPublic, _steps, _isShownOtherwise, _answer);
            if (_publicChanged is { } changed) await search.SyncAsync(changed, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            // What was withdrawn must not be served from memory; also when the officer's browser has gone away meanwhile.
            if (_publicChanged is not null) await pages.ChangedAsync(CancellationToken.None);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FeedbackRefusals.Changed;
        }
    }

    private void Note(FeedbackItem item, string action, FeedbackState from, string? reason, string? note) =>
        journal.Step(FeedbackItem.CodeKind, item.Id.Value, from.ToString(), item.State.ToString(), action, reason, note);
}
