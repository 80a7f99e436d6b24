using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using DanVan.Feedback.Senders;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>What a moderator decided to show.</summary>
/// <param name="Covered">Stretches of the text to cover, as it stands.</param>
/// <param name="CoveredPhrases">Words to cover wherever they stand.</param>
/// <param name="Place">The place as the public may read it.</param>
/// <param name="Photos">The photos that may be shown.</param>
public sealed record Publication(IReadOnlyList<TextSpan> Covered, IReadOnlyList<string> CoveredPhrases, string? Place, IReadOnlyList<Guid> Photos)
{
    /// <summary>The text as it will be shown.</summary>
    public string TextOf(string text) => Redaction.Cover(text, Covered.Concat(CoveredPhrases.SelectMany(phrase => Redaction.Find(text, phrase))));
}

/// <summary>A moderator lets the public see an item, with names, numbers and house covered; the words as first sent are kept under seal (kiểm duyệt, công khai).</summary>
public sealed class PublishFeedback(AppDbContext db, DeskWork work, FeedbackClocks clocks, SenderSeal seal)
{
    /// <summary>Publishes it, or changes what is published.</summary>
    public async Task<Outcome> RunAsync(OnItem on, Publication shown, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (shown.Place?.Length > FeedbackItem.PlaceMaxLength) return FeedbackRefusals.NoWords;

        var before = item.Text;
        var text = shown.TextOf(before);
        var outcome = item.Publish(text, string.IsNullOrWhiteSpace(shown.Place) ? null : shown.Place.Trim(), work.Now);
        if (!outcome.IsDone) return outcome;

        if (text != before) await KeepOriginalAsync(item, before, cancellationToken);
        // Photos of an answer that is not given yet wait for whoever checks it.
        var given = await db.Set<FeedbackAnswer>().Where(a => a.ItemId == item.Id && a.GivenAt != null).Select(a => (int?)a.Round).ToListAsync(cancellationToken);
        foreach (var photo in await db.Set<Photo>().Where(p => p.ItemId == item.Id && (p.Round == null || given.Contains(p.Round))).ToListAsync(cancellationToken))
            photo.IsPublic = shown.Photos.Contains(photo.Id);
        work.Note(item, "Publish");
        work.VisibilityChanged(item);
        await clocks.ModeratedAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }

    private async Task KeepOriginalAsync(FeedbackItem item, string words, CancellationToken cancellationToken)
    {
        if (await db.Set<FeedbackOriginal>().AnyAsync(o => o.ItemId == item.Id, cancellationToken)) return;
        var days = (int)(await clocks.LimitsAsync(item, cancellationToken)).Number("original-days");
        db.Add(seal.SealOriginal(item.Id, words, VietnamTime.DateOf(work.Now).AddDays(days)));
    }
}
