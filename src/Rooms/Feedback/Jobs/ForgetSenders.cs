using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Jobs;

/// <summary>
/// Removes each night what is no longer kept (thời hạn lưu giữ): senders and originals after their day, addresses of followers with them, and drafts after theirs,
/// photos included. A sender of a report that is still open stays until it ends.
/// </summary>
public sealed class ForgetSenders(AppDbContext db, PhotoFiles files, Retention retention, TimeProvider clock) : IDailyJob
{
    private const int BatchSize = 200;

    private static readonly FeedbackState[] _open = [.. Enum.GetValues<FeedbackState>().Where(FeedbackFlow.IsOpen)];

    /// <inheritdoc />
    public static string Name => "feedback.forget";

    /// <inheritdoc />
    public static TimeOnly At => new(2, 15);

    /// <inheritdoc />
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await ForgetDraftsAsync(cancellationToken);
        await ForgetSendersAsync(day, cancellationToken);
        await ForgetAddressesAsync(day, cancellationToken);
        await db.Set<FeedbackOriginal>().Where(o => o.KeepUntil < day).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task ForgetDraftsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            var ids = await db.Set<FeedbackDraft>().Where(d => d.ExpiresAt <= now).OrderBy(d => d.ExpiresAt).Select(d => d.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (ids.Count == 0) return;

            var photos = await db.Set<DraftPhoto>().Where(p => ids.Contains(p.DraftId)).Select(p => new { p.File, p.Thumbnail }).ToListAsync(cancellationToken);
            await db.Set<FeedbackDraft>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancellationToken);
            await files.RemoveUnnamedAsync(photos.SelectMany(p => new[] { p.File, p.Thumbnail }), cancellationToken);
        }
    }

    private async Task ForgetSendersAsync(DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ids = await db.Set<Sender>()
                .Where(s => s.KeepUntil < day && db.Set<FeedbackItem>().Any(f => f.Id == s.ItemId && !_open.Contains(f.State)))
                .Select(s => s.ItemId).Take(BatchSize).ToListAsync(cancellationToken);
            if (ids.Count == 0) return;

            await db.Set<FollowGrant>().Where(g => ids.Contains(g.ItemId) && g.IsSender).ExecuteUpdateAsync(u => u.SetProperty(g => g.Email, (byte[]?)null).SetProperty(g => g.EmailConfirmedAt, (DateTimeOffset?)null), cancellationToken);
            await db.Set<Sender>().Where(s => ids.Contains(s.ItemId)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // Whoever joined gave nothing but an address; it is kept as long as a sender's.
    private async Task ForgetAddressesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var before = retention.SentBefore(day);
        await db.Set<FollowGrant>()
            .Where(g => g.Email != null && g.At < before && db.Set<FeedbackItem>().Any(f => f.Id == g.ItemId && !_open.Contains(f.State)))
            .ExecuteUpdateAsync(u => u.SetProperty(g => g.Email, (byte[]?)null).SetProperty(g => g.EmailConfirmedAt, (DateTimeOffset?)null), cancellationToken);
    }
}
