using System.Security.Cryptography;
using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Platform.Events;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>
/// A resident sends a report (gửi phản ánh, kiến nghị), or an officer enters it for one. Item, sender, follow key, photos, deadlines, history and events are one
/// transaction; sending the same form twice makes one item.
/// </summary>
public sealed class SendFeedback(
    AppDbContext db, Journal journal, FeedbackClocks clocks, SenderSeal seal, FollowKeys keys, FollowerAddresses addresses, CategoryBook categories, UnitRegister units, Retention retention, FollowReceipts receipts, TimeProvider clock)
{
    private const int MostDraws = 5;

    private static readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    /// <summary>Sends it; the same form again gets the earlier item's code.</summary>
    public async Task<Outcome<SentFeedback>> RunAsync(NewFeedback sent, CancellationToken cancellationToken = default)
    {
        if (Check(sent) is { } refused) return refused;

        for (var draw = 1; ; draw++)
        {
            var item = await AddAsync(sent, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new SentFeedback(item.Id, item.Code, IsNew: true);
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception) && draw < MostDraws)
            {
                db.ChangeTracker.Clear();
                if (await EarlierAsync(sent.Said.FormKey, cancellationToken) is { } earlier) return earlier;
                // Chance drew a code or a position that another item has: draw again.
            }
        }
    }

    private Refusal? Check(NewFeedback sent)
    {
        if (categories.Find(sent.Said.Category) is not { } category) return SenderRefusals.UnknownCategory;
        if (sent.Said.Text.Length is < FeedbackItem.TextMinLength or > FeedbackItem.TextMaxLength) return SenderRefusals.TextLength;
        if (sent.Sender is null && !category.AnonymousAllowed) return SenderRefusals.ContactNeeded;
        if (sent.Sender is { } sender && !SenderContact.IsReachable(sender)) return SenderRefusals.ContactNeeded;
        if (UnitPathCodes.Commune(sent.Said.UnitPath) is not { } commune || units.On(VietnamTime.Today(clock)).PathOf(commune) is not { } path || !Platform.Access.UnitPath.IsWithin(sent.Said.UnitPath, path))
            return SenderRefusals.UnknownPlace;
        return null;
    }

    private async Task<FeedbackItem> AddAsync(NewFeedback sent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var item = FeedbackItem.Send(sent.Said, PublicCode.New(FeedbackItem.CodeKind, _random).Value, now);
        db.Feedback.Add(item);
        await clocks.BeginAsync(item, cancellationToken);
        AddParts(sent, item);
        AddSender(sent, item, now);
        if (sent.DraftId is { } draftId) Empty(draftId, sent.Photos, item.Code, now);

        var unnamed = sent.Said.EnteredBy is null;
        journal.Step(FeedbackItem.CodeKind, item.Id.Value, "", item.State.ToString(), nameof(FeedbackSent), unnamed: unnamed);
        journal.Record(new FeedbackSent(item.Id), unnamed);
        return item;
    }

    private void AddParts(NewFeedback sent, FeedbackItem item)
    {
        var number = 0;
        foreach (var photo in sent.Photos.Take(Photo.Most))
        {
            db.Set<Photo>().Add(new Photo
            {
                Id = photo.Id,
                ItemId = item.Id,
                Number = ++number,
                File = photo.File,
                Thumbnail = photo.Thumbnail,
                Width = photo.Width,
                Height = photo.Height,
                NeedsCare = sent.ShowsPeople,
                Source = PhotoSource.Sender,
            });
        }

        foreach (var (question, answer) in sent.Answers)
            if (answer.Length > 0) db.Set<Detail>().Add(new Detail { ItemId = item.Id, Question = question, Text = answer });
    }

    private void AddSender(NewFeedback sent, FeedbackItem item, DateTimeOffset now)
    {
        var grant = new FollowGrant
        {
            Id = Guid.CreateVersion7(now),
            ItemId = item.Id,
            Code = item.Code,
            KeyHash = keys.HashOf(sent.Key),
            IsSender = true,
            At = now,
        };
        if (sent.Sender is { } sender)
        {
            db.Set<Sender>().Add(seal.Seal(item.Id, sender, sent.AccountId, sent.Consent, retention.SenderUntil(now)));
            if (sent.WantsMail && sender.Email is { } email)
            {
                addresses.Set(grant, email);
                journal.Record(new FollowerAddressGiven(grant.Id), unnamed: true);
            }
        }

        db.Set<FollowGrant>().Add(grant);
        receipts.Keep(Follower.Of(grant.Id, sent.Key), new(ReceivedAct.Send, item.Code, now) { Words = item.Text });
    }

    // The draft keeps nothing but the code, for a receipt whose reply was lost.
    private void Empty(Guid draftId, IReadOnlyList<DraftPhoto> photos, string code, DateTimeOffset now)
    {
        var draft = db.Set<FeedbackDraft>().Local.FirstOrDefault(d => d.Id == draftId) ?? db.Set<FeedbackDraft>().Attach(new FeedbackDraft { Id = draftId, TokenHash = [] }).Entity;
        draft.SentCode = code;
        draft.ExpiresAt = now + FeedbackDraft.ReceiptLife;
        draft.Content = null;
        db.Entry(draft).Property(d => d.Content).IsModified = true;
        db.Set<DraftPhoto>().RemoveRange(photos);
    }

    private Task<SentFeedback?> EarlierAsync(Guid formKey, CancellationToken cancellationToken) =>
        db.Feedback.Where(f => f.FormKey == formKey).Select(f => (SentFeedback?)new SentFeedback(f.Id, f.Code, false)).SingleOrDefaultAsync(cancellationToken);
}
