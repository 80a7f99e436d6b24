using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Gathers everything that was said and done in an open item, for the reception office that takes it over.</summary>
public sealed class MovedWords(AppDbContext db, SenderSeal seal, FileStore files)
{
    /// <summary>All of an item that leaves.</summary>
    /// <param name="item">The item, or one that was merged into it.</param>
    /// <param name="head">The item that leaves; it has the follow keys of those merged into it.</param>
    /// <param name="source">The mixed item it was split from.</param>
    /// <param name="cancellationToken">To stop.</param>
    public async Task<TakenReport> OfAsync(FeedbackItem item, FeedbackItem head, FeedbackItem? source, CancellationToken cancellationToken) => new()
    {
        Code = item.Code,
        UnitPath = item.ResponsiblePath,
        ReceivedAt = item.ReceivedAt,
        Content = new SealedContent { Kind = SaidKind.NotSaid, Text = item.Text, Place = item.Place, Parts = [.. await PartsAsync(item, cancellationToken), .. source is null || item != head ? [] : await PartsAsync(source, cancellationToken)] },
        Identity = await SenderOfAsync(item.Id, cancellationToken),
        Photos = [.. await PhotosAsync(item.Id, cancellationToken), .. source is null || item != head ? [] : await PhotosAsync(source.Id, cancellationToken)],
        Followers = await FollowersAsync(item, head, source, cancellationToken),
    };

    private async Task<IReadOnlyList<MovedPart>> PartsAsync(FeedbackItem item, CancellationToken cancellationToken)
    {
        var id = item.Id;
        var originals = await db.Set<FeedbackOriginal>().AsNoTracking().Where(o => o.ItemId == id).ToListAsync(cancellationToken);
        var additions = await db.Set<Addition>().AsNoTracking().Where(a => a.ItemId == id).ToListAsync(cancellationToken);
        var notes = await db.Set<InternalNote>().AsNoTracking().Where(n => n.ItemId == id).ToListAsync(cancellationToken);
        var details = await db.Set<Detail>().AsNoTracking().Where(d => d.ItemId == id).ToListAsync(cancellationToken);
        var answers = await db.Set<FeedbackAnswer>().AsNoTracking().Where(a => a.ItemId == id).ToListAsync(cancellationToken);
        var steps = await db.Set<Transition>().AsNoTracking().Where(t => t.RecordId == id.Value).ToListAsync(cancellationToken);
        var delays = await db.Set<DeadlineChangeRow>().AsNoTracking().Where(c => db.Set<DeadlineRow>().Any(d => d.Id == c.DeadlineId && d.RecordId == id.Value)).ToListAsync(cancellationToken);
        IEnumerable<MovedPart> parts =
        [
            .. originals.Select(o => new MovedPart("original", item.ReceivedAt, seal.OpenOriginal(o))),
            .. details.Select(d => new MovedPart("detail", item.ReceivedAt, d.Text)),
            .. additions.Select(a => new MovedPart("addition", a.At, a.Text)),
            .. notes.Select(n => new MovedPart("note", n.At, n.Text)),
            .. answers.Select(a => new MovedPart("answer", a.WrittenAt, a.Text)),
            .. steps.Select(s => new MovedPart("step", s.At, string.Join(" · ", new[] { s.Action, s.Reason, s.Note }.Where(w => !string.IsNullOrEmpty(w))))),
            .. delays.Select(d => new MovedPart("step", d.At, $"{d.Kind} · {d.Reason}")),
        ];
        return [.. parts.OrderBy(p => p.At)];
    }

    private async Task<SealedIdentity> SenderOfAsync(FeedbackId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Sender>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == id, cancellationToken) is not { } sender) return new SealedIdentity();
        var details = seal.Open(sender);
        return new SealedIdentity { Name = details.Name, Phone = details.Phone, Email = details.Email, Address = details.Address, Notice = sender.Consent };
    }

    // The picture as it was before boxes were drawn over it, where there is one.
    private async Task<List<EncodedPhoto>> PhotosAsync(FeedbackId id, CancellationToken cancellationToken)
    {
        var read = new List<EncodedPhoto>();
        foreach (var photo in await db.Set<Photo>().AsNoTracking().Where(p => p.ItemId == id).OrderBy(p => p.Source).ThenBy(p => p.Number).ToListAsync(cancellationToken))
        {
            await using var stream = files.Open(new FileHash(photo.Original ?? photo.File));
            if (stream is null) continue;
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            read.Add(new EncodedPhoto(bytes, [], photo.Width, photo.Height));
        }

        return read;
    }

    private async Task<List<(byte[] KeyHash, string Code)>> FollowersAsync(FeedbackItem item, FeedbackItem head, FeedbackItem? source, CancellationToken cancellationToken)
    {
        // Keys of a merged item hang on the one that carries on, under the code they were given for.
        var own = await db.Set<FollowGrant>().AsNoTracking().Where(g => g.ItemId == head.Id).Select(g => new { g.KeyHash, g.Code }).ToListAsync(cancellationToken);
        var kept = own.Where(g => g.Code == item.Code).Select(g => (g.KeyHash, g.Code)).ToList();
        if (source is null || item != head) return kept;
        // The sender's key stays with the mixed item for the other parts, and opens this part as well.
        var mixed = await db.Set<FollowGrant>().AsNoTracking().Where(g => g.ItemId == source.Id && g.IsSender).Select(g => g.KeyHash).ToListAsync(cancellationToken);
        return [.. kept, .. mixed.Select(hash => (hash, item.Code))];
    }
}
