using DanVan.Feedback.Actions;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Following;

/// <summary>
/// Photos that a sender has chosen to add and that wait for the words to go with them, so that a mistake elsewhere on the form, or one file that is no photo, loses none of the
/// others. They lie in a draft of the follow key, for as long as other drafts, and become photos of the item with the addition.
/// </summary>
public sealed class WaitingPhotos(AppDbContext db, Drafts drafts, AddDraftPhoto photos, TimeProvider clock)
{
    /// <summary>Those of a key, in the order they came.</summary>
    public async Task<List<DraftPhoto>> OfAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var (hash, now) = (FeedbackDraft.HashOf(grantId), clock.GetUtcNow());
        var id = await db.Set<FeedbackDraft>().Where(d => d.TokenHash == hash && d.ExpiresAt > now).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } draft ? await drafts.PhotosAsync(draft, cancellationToken) : [];
    }

    /// <summary>Adds one, where the item has room for it.</summary>
    /// <param name="grantId">The key's row.</param>
    /// <param name="file">The file as it came.</param>
    /// <param name="kept">How many photos of the sender the item has already.</param>
    /// <param name="cancellationToken">To stop.</param>
    public async Task<Outcome> AddAsync(Guid grantId, Stream file, int kept, CancellationToken cancellationToken) =>
        await photos.RunAsync(await BeginAsync(grantId, cancellationToken), file, kept, cancellationToken);

    /// <summary>Takes one away.</summary>
    public async Task RemoveAsync(Guid grantId, Guid photoId, CancellationToken cancellationToken)
    {
        if ((await OfAsync(grantId, cancellationToken)).Find(p => p.Id == photoId) is { } photo) await photos.RemoveAsync(photo.DraftId, photo.Id, cancellationToken);
    }

    /// <summary>The rows of a key, to be removed by the caller's save; the files of those it does not take over are its own to remove.</summary>
    public async Task<List<DraftPhoto>> TakeAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var hash = FeedbackDraft.HashOf(grantId);
        if (await db.Set<FeedbackDraft>().SingleOrDefaultAsync(d => d.TokenHash == hash, cancellationToken) is not { } row) return [];
        db.Remove(row);
        return await drafts.PhotosAsync(row.Id, cancellationToken);
    }

    private async Task<Guid> BeginAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var (hash, now) = (FeedbackDraft.HashOf(grantId), clock.GetUtcNow());
        while (true)
        {
            if (await db.Set<FeedbackDraft>().SingleOrDefaultAsync(d => d.TokenHash == hash, cancellationToken) is { } row) row.ExpiresAt = now + FeedbackDraft.Life;
            else db.Add(row = new FeedbackDraft { Id = Guid.CreateVersion7(now), TokenHash = hash, ExpiresAt = now + FeedbackDraft.Life });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return row.Id;
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
            {
                // Another form of the same key began it at the same moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
