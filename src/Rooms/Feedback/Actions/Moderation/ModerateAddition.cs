using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>A moderator shows the public what a sender added later, or does not.</summary>
public sealed class ModerateAddition(AppDbContext db, DeskWork work, FeedbackClocks clocks)
{
    /// <summary>Shows it with the phrases covered, or hides it when <paramref name="show"/> is false.</summary>
    public async Task<Outcome> RunAsync(OnItem on, Guid additionId, bool show, IReadOnlyList<string> coveredPhrases, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (await db.Set<Addition>().SingleOrDefaultAsync(a => a.Id == additionId && a.ItemId == item.Id, cancellationToken) is not { } addition) return FeedbackRefusals.NotFound;

        if (show) addition.Text = Redaction.Cover(addition.Text, coveredPhrases.SelectMany(phrase => Redaction.Find(addition.Text, phrase)));
        addition.IsPublic = show;
        addition.ModeratedAt = work.Now;
        work.Note(item, show ? "PublishAddition" : "WithholdAddition");
        if (item.PublicPosition is not null) work.VisibilityChanged(item);
        if (item.Visibility != FeedbackVisibility.Checking) await clocks.ModeratedAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }
}
