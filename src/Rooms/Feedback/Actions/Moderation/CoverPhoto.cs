using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>A moderator blacks out parts of a photo, such as a face or a number plate, or takes that back. The picture as sent is kept for the case that too much was covered.</summary>
public sealed class CoverPhoto(AppDbContext db, DeskWork work, PhotoReader reader, FileStore files, PhotoFiles photoFiles)
{
    /// <summary>Covers the boxes, over what is covered already; with none, the picture is again as it was sent.</summary>
    public async Task<Outcome> RunAsync(OnItem on, Guid photoId, IReadOnlyList<PhotoBox> boxes, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Moderate, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (await db.Set<Photo>().SingleOrDefaultAsync(p => p.Id == photoId && p.ItemId == item.Id, cancellationToken) is not { } photo) return FeedbackRefusals.NotFound;
        var from = boxes.Count == 0 ? photo.Original : photo.File;
        if (from is null || files.Open(new FileHash(from)) is not { } stream) return FeedbackRefusals.NotFound;

        await using var picture = stream;
        var encoded = await reader.CoverAsync(picture, boxes, cancellationToken);
        if (encoded.Value is not { } covered) return encoded.Refused!.Value;

        string[] before = [photo.File, photo.Thumbnail];
        photo.Original = boxes.Count == 0 ? null : photo.Original ?? photo.File;
        photo.File = boxes.Count == 0 ? from : (await files.PutAsync(covered.Picture, cancellationToken)).Value;
        photo.Thumbnail = (await files.PutAsync(covered.Thumbnail, cancellationToken)).Value;
        work.Note(item, boxes.Count == 0 ? "UncoverPhoto" : "CoverPhoto");
        if (item.PublicPosition is not null) work.VisibilityChanged(item);
        var outcome = await work.SaveAsync(cancellationToken);
        if (outcome.IsDone) await photoFiles.RemoveUnnamedAsync(before, CancellationToken.None);
        return outcome;
    }
}
