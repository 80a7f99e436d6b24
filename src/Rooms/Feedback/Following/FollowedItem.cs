using DanVan.Core.Codes;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Feedback.Sending;
using DanVan.Platform.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Following;

/// <summary>A report as its sender sees it, or somebody who joined. A person who joined, or whose own report was merged into this one, sees of its words what the public sees.</summary>
public sealed record FollowedItem
{
    /// <summary>The key's row.</summary>
    public required FollowGrant Grant { get; init; }

    /// <summary>The item.</summary>
    public required FeedbackItem Item { get; init; }

    /// <summary>What happened, oldest first, in the words of the public history.</summary>
    public required IReadOnlyList<PublicStep> Steps { get; init; }

    /// <summary>The answers given.</summary>
    public required IReadOnlyList<PublicAnswer> Answers { get; init; }

    /// <summary>The photos: all of one's own, else those the public may see; those of answers as they were checked.</summary>
    public required IReadOnlyList<PublicPhoto> Photos { get; init; }

    /// <summary>What the sender added, with its time.</summary>
    public required IReadOnlyList<AddedWords> Additions { get; init; }

    /// <summary>The codes of the items it was split into.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The rating of the present answer by this key.</summary>
    public required SatisfactionRating? Rating { get; init; }

    /// <summary>True when the sender gave any contact: an anonymous report keeps no address.</summary>
    public required bool HasSender { get; init; }

    /// <summary>Name and contact are kept by consent.</summary>
    public required bool AgreedToContact { get; init; }

    /// <summary>The last day for asking again.</summary>
    public required DateOnly? ReopenUntil { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>True for whoever sent this very report.</summary>
    public bool IsOwn => Grant.Sent(Item);

    /// <summary>What was said and answered may be shown: it is the reader's own, or the public sees it.</summary>
    public bool ShowsWords => IsOwn || Item.PublicPosition is not null;

    /// <summary>The answers may be shown: to everybody who asked, also where the public does not see the report.</summary>
    public bool ShowsAnswers => Grant.IsSender || Item.PublicPosition is not null;

    /// <summary>How many more photos the sender may add.</summary>
    public int PhotosLeft => Photo.Most - Photos.Count(p => p.Round is null);

    /// <summary>The sender may add words and photos.</summary>
    public bool MayAdd => IsOwn && FeedbackFlow.IsOpen(Item.State);

    /// <summary>The present answer may be rated.</summary>
    public bool MayRate => Grant.IsSender && (Item.State is FeedbackState.Resolved or FeedbackState.Closed) && Rating is null;

    /// <summary>The sender may ask again: once, in time, when not satisfied.</summary>
    public bool MayReopen => Grant.IsSender && Item.State == FeedbackState.Resolved && Item.Reopenings == 0 && Rating == SatisfactionRating.NotSatisfied && Today <= ReopenUntil;

    /// <summary>The sender may take it back.</summary>
    public bool MayWithdraw => IsOwn && Item.Visibility != FeedbackVisibility.Public && FeedbackFlow.Next(Item.State, FeedbackAction.Withdraw) is not null;

    /// <summary>The consent by which name and contact are kept may be taken back.</summary>
    public bool MayForget => IsOwn && AgreedToContact;

    /// <summary>Mails may be asked for.</summary>
    public bool MayHaveMail => !IsOwn || HasSender;
}

/// <summary>Words added later.</summary>
public sealed record AddedWords(string Text, DateTimeOffset At);

/// <summary>Reads what somebody follows.</summary>
public sealed class FollowedItems(AppDbContext db, PublicItems publicItems, FollowKeys keys, RuleBooks rules, TimeProvider clock)
{
    /// <summary>The row of a key under a code; null when they do not belong together.</summary>
    public async Task<FollowGrant?> FindAsync(PublicCode code, FollowKey key, CancellationToken cancellationToken)
    {
        var hash = keys.HashOf(key);
        var grant = await db.Set<FollowGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.KeyHash == hash, cancellationToken);
        if (grant is null || grant.Code == code.Value) return grant;
        // After a merge the sender may type the code of the item that carries on.
        return await db.Feedback.AnyAsync(f => f.Id == grant.ItemId && f.Code == code.Value, cancellationToken) ? grant : null;
    }

    /// <summary>Everything the follower's page shows; null when the row or the item is gone.</summary>
    public async Task<FollowedItem?> ReadAsync(Guid grantId, CancellationToken cancellationToken)
    {
        if (await db.Set<FollowGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == grantId, cancellationToken) is not { } grant) return null;
        if (await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Id == grant.ItemId, cancellationToken) is not { } item) return null;

        var own = grant.Sent(item);
        var sender = await db.Set<Sender>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == item.Id, cancellationToken);
        var isPublic = item.PublicPosition is not null;
        var round = item.Round;
        var rating = await db.Set<Rating>().Where(r => r.GrantId == grantId && r.Round == round).Select(r => (SatisfactionRating?)r.Step).SingleOrDefaultAsync(cancellationToken);
        var limits = (await rules.CurrentAsync(cancellationToken)).InForce("feedback-limits", VietnamTime.DateOf(item.ReceivedAt));
        return new()
        {
            Grant = grant,
            Item = item,
            Steps = await publicItems.StepsAsync(item.Id, cancellationToken),
            Answers = await publicItems.AnswersAsync(item.Id, cancellationToken),
            Photos = await db.Set<Photo>()
                .Where(p => p.ItemId == item.Id && ((own && p.Source == PhotoSource.Sender) || (p.IsPublic && (isPublic || (grant.IsSender && p.Source == PhotoSource.Body)))))
                .OrderBy(p => p.Source).ThenBy(p => p.Number)
                .Select(p => new PublicPhoto(p.Id, p.Round, p.Caption)).ToListAsync(cancellationToken),
            Additions = await db.Set<Addition>().Where(a => a.ItemId == item.Id && (own || (isPublic && a.IsPublic))).OrderBy(a => a.Id)
                .Select(a => new AddedWords(a.Text, a.At)).ToListAsync(cancellationToken),
            Parts = item.State != FeedbackState.Split ? [] : await db.Feedback.Where(f => f.SplitFrom == item.Id).OrderBy(f => f.Position).Select(f => f.Code).ToListAsync(cancellationToken),
            Rating = rating,
            HasSender = sender is not null,
            AgreedToContact = sender is { AgreedToContact: true },
            ReopenUntil = item.AnsweredAt is { } answered ? VietnamTime.DateOf(answered).AddDays((int)limits.Number("reopen-days")) : null,
            Today = VietnamTime.Today(clock),
        };
    }
}
