using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Words between those who handle an item (ghi chú nội bộ). They need no version: notes do not overwrite each other.</summary>
public sealed class AddNote(AppDbContext db, DeskWork work, DeskAccess access)
{
    /// <summary>Adds a note; the form's key is its id, so that a second click adds none.</summary>
    public async Task<Outcome> RunAsync(string code, Guid key, string text, CancellationToken cancellationToken = default)
    {
        var item = await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, cancellationToken);
        if (item is null || !access.MaySee(item)) return FeedbackRefusals.NotFound;
        if (string.IsNullOrWhiteSpace(text) || text.Length > InternalNote.TextMaxLength) return FeedbackRefusals.NoWords;

        if (await db.Set<InternalNote>().AnyAsync(n => n.Id == key, cancellationToken)) return Outcome.Done;
        db.Add(new InternalNote { Id = key, ItemId = item.Id, ById = work.By, At = work.Now, Text = text.Trim() });
        return await work.SaveAsync(cancellationToken);
    }
}
