using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Adds photos to a draft, or takes one away. Each is decoded and encoded anew in a process of its own; one that cannot be read leaves the others as they are.</summary>
public sealed class AddDraftPhoto(AppDbContext db, Drafts drafts, PhotoReader reader, FileStore store, PhotoFiles files, TimeProvider clock)
{
    /// <summary>Adds one photo; one that is there already, from the same form sent before, is not added again.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="file">The file as it came.</param>
    /// <param name="kept">How many photos the item has already that the draft adds to.</param>
    /// <param name="cancellationToken">To stop.</param>
    public async Task<Outcome> RunAsync(Guid draftId, Stream file, int kept = 0, CancellationToken cancellationToken = default)
    {
        var outcome = await reader.ReadAsync(file, cancellationToken);
        if (outcome.Value is not { } photo) return outcome.Refused!.Value;
        var hash = (await store.PutAsync(photo.Picture, cancellationToken)).Value;
        var there = await drafts.PhotosAsync(draftId, cancellationToken);
        if (there.Exists(p => p.File == hash)) return Outcome.Done;
        if (!Photo.HasRoom(kept + there.Count)) return await RefuseAsync(hash, cancellationToken);

        db.Set<DraftPhoto>().Add(new DraftPhoto
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DraftId = draftId,
            File = hash,
            Thumbnail = (await store.PutAsync(photo.Thumbnail, cancellationToken)).Value,
            Width = photo.Width,
            Height = photo.Height,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // The same form at the same moment added it.
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }

    private async Task<Outcome> RefuseAsync(string hash, CancellationToken cancellationToken)
    {
        await files.RemoveUnnamedAsync([hash], cancellationToken);
        return SenderRefusals.TooManyPhotos;
    }

    /// <summary>Takes one away.</summary>
    public async Task RemoveAsync(Guid draftId, Guid photoId, CancellationToken cancellationToken = default)
    {
        var photo = await db.Set<DraftPhoto>().SingleOrDefaultAsync(p => p.Id == photoId && p.DraftId == draftId, cancellationToken);
        if (photo is null) return;
        db.Set<DraftPhoto>().Remove(photo);
        await db.SaveChangesAsync(cancellationToken);
        await files.RemoveUnnamedAsync([photo.File, photo.Thumbnail], cancellationToken);
    }
}
