using System.Net;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;
using DanVan.Platform.Web.Limits;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Actions;

/// <summary>Sends what was entered step by step. Whatever looks like no person's doing, and whatever is beyond the budget of an address, is taken all the same and waits in the slower queue.</summary>
public sealed class SendDraft(
    SendFeedback send, Drafts drafts, FollowKeys keys, FeedbackWords words, CategoryBook categories, AddressBudget budget, CurrentActor current, IOptions<SendingOptions> options, TimeProvider clock)
{
    /// <summary>Sends the draft of a token; a draft that was sent before gets the same code again.</summary>
    /// <param name="token">The browser's token.</param>
    /// <param name="from">From where it comes; counted in memory, never kept.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>What was acknowledged; null when the draft is gone or a step is missing.</returns>
    public async Task<Outcome<SentFeedback>?> RunAsync(DraftToken token, IPAddress? from, CancellationToken cancellationToken = default)
    {
        if (await drafts.FindAsync(token) is not { } draft) return null;
        if (draft.SentCode is { } code) return new SentFeedback(default, code, IsNew: false);
        if (draft.Content is not { Gap: null } content) return null;

        var photos = await drafts.PhotosAsync(draft.Id, cancellationToken);
        return await send.RunAsync(Compose(draft.Id, content, photos, keys.Of(token), IsSlow(content, from)), cancellationToken);
    }

    private NewFeedback Compose(Guid draftId, DraftContent content, IReadOnlyList<DraftPhoto> photos, Core.Codes.FollowKey key, bool isSlow)
    {
        var asked = categories.Find(content.Category)?.Details ?? [];
        var isAnonymous = content.IsAnonymous == true;
        return new()
        {
            Said = new NewItem
            {
                Kind = content.Kind!.Value,
                Category = content.Category!,
                UnitPath = content.UnitPath!,
                Place = content.Place,
                LatitudeE6 = content.LatitudeE6,
                LongitudeE6 = content.LongitudeE6,
                Text = content.Text!,
                IsUrgent = words.IsUrgent(content.IsDanger, content.Text!),
                IsSlow = isSlow,
                FormKey = content.FormKey,
            },
            // Answers to the questions of a category that was chosen first and then changed are dropped.
            Answers = content.Answers.Where(a => asked.Any(d => d.Key == a.Key)).ToDictionary(),
            Photos = photos,
            ShowsPeople = content.ShowsPeople,
            Sender = isAnonymous ? null : new SenderDetails(content.Name, content.Phone, content.Email, content.Address),
            AccountId = isAnonymous ? null : current.Actor.Id,
            Consent = isAnonymous ? "" : PrivacyNotices.Consent(content.Notice ?? "", content.Purposes),
            WantsMail = !isAnonymous && content.Purposes.Contains(PrivacyNotices.Mail),
            Key = key,
            DraftId = draftId,
        };
    }

    private bool IsSlow(DraftContent content, IPAddress? from)
    {
        var settings = options.Value;
        var withinBudget = budget.Take("feedback.send", from, settings.AddressAtOnce, settings.AddressPerHour);
        return !withinBudget || content.IsOdd || clock.GetUtcNow() - content.StartedAt < TimeSpan.FromSeconds(settings.LeastSeconds);
    }
}
