using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.Web.Kit;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Public;

/// <summary>Published reports as the search over everything shows them.</summary>
public sealed class FoundFeedback(AppDbContext db, CategoryBook categories, Places places) : ISearchSource
{
    /// <inheritdoc />
    public string Kind => FeedbackItem.CodeKind;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, FoundRecord>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(FeedbackId.From).ToList();
        var rows = await db.Feedback.AsNoTracking()
            .Where(f => wanted.Contains(f.Id) && f.PublicPosition != null)
            .Select(f => new { f.Id, f.Code, Text = f.Text.Substring(0, PublicList.ExcerptLength), f.Category, f.CommunePath, f.Stage, PublishedAt = f.PublishedAt!.Value })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            f => f.Id.Value,
            f => new FoundRecord(PublicTexts.Excerpt(f.Text), Links.One(f.Code), $"{f.Code} · {categories.NameOf(f.Category)} · {places.CommuneOf(f.CommunePath)} · {Shown.Day(f.PublishedAt)} · {PublicTexts.Of(f.Stage)}"));
    }
}
