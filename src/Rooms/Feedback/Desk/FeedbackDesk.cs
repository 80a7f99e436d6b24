using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Desks;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Desk;

/// <summary>What the desk lists of this room's items.</summary>
public sealed class FeedbackDesk(AppDbContext db, DeskAccess access, CategoryBook categories, Places places) : IDeskSource
{
    /// <inheritdoc />
    public string Kind => FeedbackItem.CodeKind;

    /// <inheritdoc />
    public string Name => FeedbackDeskTexts.KindName;

    /// <inheritdoc />
    public string TogetherAddress => Links.Together();

    /// <inheritdoc />
    public string WordsOf(string task) => DeskWords.OfTask(task);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, DeskLine>> DescribeAsync(IReadOnlyList<DeadlineRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => FeedbackId.From(r.RecordId)).Distinct().ToList();
        var items = await db.Feedback.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken);
        return items.Where(access.MaySee).ToDictionary(i => i.Id.Value, LineOf);
    }

    private DeskLine LineOf(FeedbackItem item) => new(
        PublicTexts.Excerpt(item.Text),
        Links.Desk(item.Code),
        $"{categories.NameOf(item.Category)} · {places.CommuneOf(item.CommunePath)}{(item.Joined > 0 ? " · " + string.Format(System.Globalization.CultureInfo.CurrentCulture, FeedbackPublicTexts.Joined, item.Joined) : "")}",
        item.IsUrgent ? FeedbackDeskTexts.Urgent : null,
        access.May(FeedbackPermits.Triage, item));
}
