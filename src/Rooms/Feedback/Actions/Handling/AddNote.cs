using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Words between those who handle an item (ghi chú nội bộ). They need no version: notes do not overwrite each other.</summary>
public sealed class AddNote(AppDbContext db, DeskWork work, DeskAccess access)
{
    /// <summary>Adds a note.</summary>
    public async Task<Outcome> RunAsync(string code, string text, CancellationToken cancellationToken = default)
    {
        var item = await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, cancellationToken);
        if (item is null || !access.MaySee(item)) return FeedbackRefusals.NotFound;
        if (string.IsNullOrWhiteSpace(text) || text.Length > InternalNote.TextMaxLength) return FeedbackRefusals.NoWords;

        db.Add(new InternalNote { Id = Guid.CreateVersion7(work.Now), ItemId = item.Id, ById = work.By, At = work.Now, Text = text.Trim() });
        return await work.SaveAsync(cancellationToken);
    }
}
