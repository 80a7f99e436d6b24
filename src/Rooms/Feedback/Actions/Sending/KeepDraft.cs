using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Keeps what a step of the form asked, under the browser's token, for 24 hours. Nothing of a complaint or denunciation is ever kept here.</summary>
public sealed class KeepDraft(AppDbContext db, Drafts drafts, PhotoFiles files, TimeProvider clock)
{
    /// <summary>Begins a draft with the first answers.</summary>
    public async Task BeginAsync(DraftToken token, DraftContent content, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.Set<FeedbackDraft>().Add(new FeedbackDraft { Id = id, TokenHash = token.Hash, Content = drafts.Seal(content, id), ExpiresAt = now + FeedbackDraft.Life });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Changes the draft of a token. False when it is gone or already sent.</summary>
    public async Task<bool> ChangeAsync(DraftToken token, Action<DraftContent> change, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var hash = token.Hash;
        var row = await db.Set<FeedbackDraft>().SingleOrDefaultAsync(d => d.TokenHash == hash && d.ExpiresAt > now, cancellationToken);
        if (row is null || drafts.Open(row) is not { } content) return false;

        change(content);
        row.Content = drafts.Seal(content, row.Id);
        row.ExpiresAt = now + FeedbackDraft.Life;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Throws a draft away with its photos: the sender begins anew, has read the receipt, or goes to the sealed way.</summary>
    public async Task DropAsync(DraftToken token, CancellationToken cancellationToken = default)
    {
        var hash = token.Hash;
        var row = await db.Set<FeedbackDraft>().SingleOrDefaultAsync(d => d.TokenHash == hash, cancellationToken);
        if (row is null) return;

        var photos = await drafts.PhotosAsync(row.Id, cancellationToken);
        db.Set<FeedbackDraft>().Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        await files.RemoveUnnamedAsync(photos.SelectMany(p => new[] { p.File, p.Thumbnail }), cancellationToken);
    }
}
