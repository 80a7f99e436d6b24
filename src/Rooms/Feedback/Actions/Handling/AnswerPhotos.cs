using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>
/// The photos with which a body shows what was done (ảnh kết quả). They are kept as they come, so that a mistake elsewhere on the form loses none; nobody outside sees them
/// before the answer is given.
/// </summary>
public sealed class AnswerPhotos(AppDbContext db, DeskWork work, PhotoReader reader, FileStore store, PhotoFiles files)
{
    /// <summary>Adds one; one that is there already, from the same form sent before, is not added again.</summary>
    public async Task<Outcome> AddAsync(OnItem on, Stream file, CancellationToken cancellationToken = default)
    {
        var loaded = await LoadAsync(on, cancellationToken);
        if (loaded.Refused is { } refused) return refused;
        var read = await reader.ReadAsync(file, cancellationToken);
        if (read.Value is not { } encoded) return read.Refused!.Value;
        var picture = (await store.PutAsync(encoded.Picture, cancellationToken)).Value;
        var thumbnail = (await store.PutAsync(encoded.Thumbnail, cancellationToken)).Value;
        var outcome = await KeepAsync(loaded.Value!, encoded, picture, thumbnail, cancellationToken);
        if (!outcome.IsDone) await files.RemoveUnnamedAsync([picture, thumbnail], CancellationToken.None);
        return outcome;
    }

    /// <summary>Says what can be seen in a photo.</summary>
    public async Task<Outcome> DescribeAsync(OnItem on, IReadOnlyDictionary<Guid, string?> captions, CancellationToken cancellationToken = default)
    {
        var loaded = await LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (captions.Values.Any(c => c?.Length > Photo.CaptionMaxLength)) return FeedbackRefusals.NoWords;
        foreach (var photo in await Writing(item).ToListAsync(cancellationToken))
            if (captions.TryGetValue(photo.Id, out var caption)) photo.Caption = caption;
        return await work.SaveAsync(cancellationToken);
    }

    /// <summary>Takes one away.</summary>
    public async Task<Outcome> RemoveAsync(OnItem on, Guid photoId, CancellationToken cancellationToken = default)
    {
        var loaded = await LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (await Writing(item).SingleOrDefaultAsync(p => p.Id == photoId, cancellationToken) is not { } photo) return Outcome.Done;
        db.Remove(photo);
        var outcome = await work.SaveAsync(cancellationToken);
        if (outcome.IsDone) await files.RemoveUnnamedAsync(new[] { photo.File, photo.Thumbnail, photo.Original }.OfType<string>(), CancellationToken.None);
        return outcome;
    }

    // Only while the answer may be written: what was handed on to be checked is not changed under the eyes of whoever checks it.
    private async Task<Outcome<FeedbackItem>> LoadAsync(OnItem on, CancellationToken cancellationToken)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Handle, cancellationToken);
        return loaded.Value is { } item && FeedbackFlow.Next(item.State, FeedbackAction.Answer) is null ? FeedbackRefusals.WrongState : loaded;
    }

    private IQueryable<Photo> Writing(FeedbackItem item) => db.Set<Photo>().Where(p => p.ItemId == item.Id && p.Source == PhotoSource.Body && p.Round == item.Round);

    private async Task<Outcome> KeepAsync(FeedbackItem item, EncodedPhoto encoded, string picture, string thumbnail, CancellationToken cancellationToken)
    {
        while (true)
        {
            var there = await Writing(item).AsNoTracking().ToListAsync(cancellationToken);
            if (there.Exists(p => (p.Original ?? p.File) == picture)) return Outcome.Done;
            if (!Photo.HasRoom(there.Count)) return FeedbackRefusals.TooManyAnswerPhotos;

            db.Add(new Photo
            {
                Id = Guid.CreateVersion7(work.Now),
                ItemId = item.Id,
                Number = Photo.FreeNumbers([.. there.Select(p => p.Number)], item.Round).First(),
                File = picture,
                Thumbnail = thumbnail,
                Width = encoded.Width,
                Height = encoded.Height,
                Source = PhotoSource.Body,
                Round = item.Round,
            });
            try
            {
                return await work.SaveAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
            {
                // Somebody took the number at the same moment: look again.
                db.ChangeTracker.Clear();
            }
        }
    }
}
