using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>The sender adds words, and photos with them (bổ sung thông tin); both wait for a moderator like the first ones.</summary>
public sealed class AddToFeedback(AppDbContext db, FollowWork work, WaitingPhotos waiting)
{
    /// <summary>Adds them. The photos are those that wait under the key.</summary>
    public async Task<Outcome> RunAsync(Follower by, string text, bool showsPeople, Guid formKey, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var outcome = await work.AsSenderAsync(by, on => AddAsync(on, text, showsPeople, formKey, cancellationToken), cancellationToken);
            // Another form took the same photo number at the same moment: this one is judged again.
            if (!outcome.IsDone || await IsKeptAsync(formKey, cancellationToken)) return outcome;
        }
    }

    /// <summary>The same form has arrived before.</summary>
    public Task<bool> IsKeptAsync(Guid formKey, CancellationToken cancellationToken) => db.Set<Addition>().AnyAsync(a => a.FormKey == formKey, cancellationToken);

    private async Task<Outcome> AddAsync(FollowerOnItem on, string text, bool showsPeople, Guid formKey, CancellationToken cancellationToken)
    {
        if (!on.Grant.Sent(on.Item)) return SenderRefusals.OnlySender;
        if (await IsKeptAsync(formKey, cancellationToken)) return Outcome.Done;
        if (!FeedbackFlow.IsOpen(on.Item.State)) return SenderRefusals.Ended;
        if (text.Length is < FeedbackItem.TextMinLength or > FeedbackItem.TextMaxLength) return SenderRefusals.TextLength;
        if (await db.Set<Addition>().CountAsync(a => a.ItemId == on.Item.Id, cancellationToken) >= Addition.Most) return SenderRefusals.TooManyAdditions;
        var taken = await db.Set<Photo>().Where(p => p.ItemId == on.Item.Id && p.Source == PhotoSource.Sender).Select(p => p.Number).ToListAsync(cancellationToken);
        var photos = await waiting.TakeAsync(on.Grant.Id, cancellationToken);
        if (!Photo.HasRoom(taken.Count, photos.Count)) return SenderRefusals.TooManyPhotos;

        db.Set<Addition>().Add(new Addition { Id = Guid.CreateVersion7(work.Now), ItemId = on.Item.Id, At = work.Now, Text = text, FormKey = formKey });
        foreach (var (photo, number) in photos.Zip(Photo.FreeNumbers(taken))) db.Set<Photo>().Add(Kept(on.Item.Id, number, photo, showsPeople));
        work.Receive(on, "add", text);
        work.Note(on.Item, "Add");
        work.Record(new FeedbackAdded(on.Item.Id));
        return Outcome.Done;
    }

    private Photo Kept(FeedbackId itemId, int number, DraftPhoto photo, bool showsPeople) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        ItemId = itemId,
        Number = number,
        File = photo.File,
        Thumbnail = photo.Thumbnail,
        Width = photo.Width,
        Height = photo.Height,
        NeedsCare = showsPeople,
        Source = PhotoSource.Sender,
    };
}
