using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>The sender adds words, and photos with them (bổ sung thông tin); both wait for a moderator like the first ones.</summary>
public sealed class AddToFeedback(AppDbContext db, FollowWork work, FileStore store)
{
    /// <summary>Adds them. The photos are encoded anew already.</summary>
    public async Task<Outcome> RunAsync(Follower by, string text, IReadOnlyList<EncodedPhoto> photos, bool showsPeople, Guid formKey, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var outcome = await work.AsSenderAsync(by, on => AddAsync(on, text, photos, showsPeople, formKey, cancellationToken), cancellationToken);
            // Another form took the same photo number at the same moment: this one is judged again.
            if (!outcome.IsDone || await IsKeptAsync(formKey, cancellationToken)) return outcome;
        }
    }

    private async Task<Outcome> AddAsync(FollowerOnItem on, string text, IReadOnlyList<EncodedPhoto> photos, bool showsPeople, Guid formKey, CancellationToken cancellationToken)
    {
        if (!on.Grant.Sent(on.Item)) return SenderRefusals.OnlySender;
        if (await IsKeptAsync(formKey, cancellationToken)) return Outcome.Done;
        if (!FeedbackFlow.IsOpen(on.Item.State)) return SenderRefusals.Ended;
        if (text.Length is < FeedbackItem.TextMinLength or > FeedbackItem.TextMaxLength) return SenderRefusals.TextLength;
        if (await db.Set<Addition>().CountAsync(a => a.ItemId == on.Item.Id, cancellationToken) >= Addition.Most) return SenderRefusals.TooManyAdditions;
        var taken = await db.Set<Photo>().Where(p => p.ItemId == on.Item.Id && p.Source == PhotoSource.Sender).Select(p => p.Number).ToListAsync(cancellationToken);
        if (!Photo.HasRoom(taken.Count, photos.Count)) return SenderRefusals.TooManyPhotos;

        db.Set<Addition>().Add(new Addition { Id = Guid.CreateVersion7(work.Now), ItemId = on.Item.Id, At = work.Now, Text = text, FormKey = formKey });
        foreach (var (photo, number) in photos.Zip(Photo.FreeNumbers(taken))) db.Set<Photo>().Add(await KeepAsync(on.Item.Id, number, photo, showsPeople, cancellationToken));
        work.Receive(on, "add", text);
        work.Note(on.Item, "Add");
        work.Record(new FeedbackAdded(on.Item.Id));
        return Outcome.Done;
    }

    private Task<bool> IsKeptAsync(Guid formKey, CancellationToken cancellationToken) => db.Set<Addition>().AnyAsync(a => a.FormKey == formKey, cancellationToken);

    private async Task<Photo> KeepAsync(FeedbackId itemId, int number, EncodedPhoto photo, bool showsPeople, CancellationToken cancellationToken) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        ItemId = itemId,
        Number = number,
        File = (await store.PutAsync(photo.Picture, cancellationToken)).Value,
        Thumbnail = (await store.PutAsync(photo.Thumbnail, cancellationToken)).Value,
        Width = photo.Width,
        Height = photo.Height,
        NeedsCare = showsPeople,
        Source = PhotoSource.Sender,
    };
}
