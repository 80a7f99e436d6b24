using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>An item tells of the same matter as another, which carries on for both. Nobody who sent or joined it is lost: their keys open the one that remains, and it tells them (rule 92).</summary>
public sealed class MergeFeedback(AppDbContext db, DeskWork work, DeskAccess access, FeedbackClocks clocks)
{
    /// <summary>Lets <paramref name="intoCode"/> carry on for the item.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string intoCode, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        var into = await db.Feedback.SingleOrDefaultAsync(f => f.Code == intoCode, cancellationToken);
        if (into is null || !access.May(FeedbackPermits.Triage, into)) return FeedbackRefusals.NoSuchTarget;

        var wasPublic = item.PublicPosition is not null;
        var outcome = work.Move(item, FeedbackAction.Merge, i => i.MergeInto(into, work.Now), reason: into.Code);
        if (!outcome.IsDone) return outcome;

        work.Note(into, "TakeOver", reason: item.Code);
        await MoveFollowersAsync(item, into, cancellationToken);
        await clocks.EndedAsync(item, cancellationToken);
        if (wasPublic) work.VisibilityChanged(item);
        return await work.SaveAsync(cancellationToken);
    }

    private async Task MoveFollowersAsync(FeedbackItem item, FeedbackItem into, CancellationToken cancellationToken)
    {
        foreach (var grant in await db.Set<FollowGrant>().Where(g => g.ItemId == item.Id).ToListAsync(cancellationToken)) grant.ItemId = into.Id;
        foreach (var earlier in await db.Feedback.Where(f => f.MergedInto == item.Id).ToListAsync(cancellationToken)) earlier.FollowMerge(into.Id);
    }
}
