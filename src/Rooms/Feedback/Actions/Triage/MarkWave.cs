using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Many items of one cause in a short time are marked as a wave (đợt phản ánh), so that they are found and handled together; or the mark is taken away.</summary>
public sealed class MarkWave(AppDbContext db, DeskAccess access, Journal journal, TimeProvider clock)
{
    /// <summary>Most items of one act.</summary>
    public const int Most = 100;

    /// <summary>Marks the items; those that belong to a wave already draw the others into it. Returns the wave.</summary>
    public async Task<Outcome<Guid>> RunAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken = default)
    {
        var items = await LoadAsync(codes, cancellationToken);
        if (items.Count < 2) return FeedbackRefusals.NoSuchTarget;
        var wave = items.Select(i => i.WaveId).FirstOrDefault(w => w is not null) ?? Guid.CreateVersion7(clock.GetUtcNow());
        return await SaveAsync(items, wave, cancellationToken) is { } refused ? refused : wave;
    }

    /// <summary>Takes the mark away.</summary>
    public async Task<Outcome> UnmarkAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken = default) =>
        await SaveAsync(await LoadAsync(codes, cancellationToken), null, cancellationToken) is { } refused ? refused : Outcome.Done;

    private async Task<List<FeedbackItem>> LoadAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var wanted = codes.Distinct().Take(Most).ToList();
        var found = await db.Feedback.Where(f => wanted.Contains(f.Code)).ToListAsync(cancellationToken);
        return [.. found.Where(f => access.May(FeedbackPermits.Triage, f))];
    }

    private async Task<Refusal?> SaveAsync(List<FeedbackItem> items, Guid? wave, CancellationToken cancellationToken)
    {
        foreach (var item in items.Where(i => i.WaveId != wave))
        {
            item.MarkWave(wave);
            journal.Step(FeedbackItem.CodeKind, item.Id.Value, $"{item.State}", $"{item.State}", wave is null ? "UnmarkWave" : "MarkWave");
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FeedbackRefusals.Changed;
        }
    }
}
