using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Public;

/// <summary>One line of the public list.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Text">The first words of the moderated text.</param>
/// <param name="Category">The category's key.</param>
/// <param name="CommunePath">Province and commune.</param>
/// <param name="Stage">Where the handling stands.</param>
/// <param name="Position">The cursor.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Joined">How many joined.</param>
/// <param name="IsLate">A due date passed.</param>
public sealed record PublicLine(string Code, string Text, string Category, string CommunePath, FeedbackStage Stage, long Position, DateTimeOffset PublishedAt, int Joined, bool IsLate);

/// <summary>A page of the list with the cursors beside it.</summary>
/// <param name="Lines">Newest publication first.</param>
/// <param name="Newer">The cursor of the page before, or null.</param>
/// <param name="Older">The cursor of the page after, or null.</param>
public sealed record PublicSlice(IReadOnlyList<PublicLine> Lines, long? Newer, long? Older);

/// <summary>The public list, newest publication first, by key.</summary>
public sealed class PublicList(AppDbContext db, UnitRegister units, TimeProvider clock)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 10;

    /// <summary>Characters of the text on a line.</summary>
    public const int ExcerptLength = 110;

    private static readonly PerModel<Func<AppDbContext, long, int, IAsyncEnumerable<PublicLine>>> _newest = new(() => EF.CompileAsyncQuery((AppDbContext db, long before, int take) =>
        db.Set<FeedbackItem>()
            .Where(f => f.PublicPosition < before)
            .OrderByDescending(f => f.PublicPosition)
            .Take(take)
            .Select(f => new PublicLine(f.Code, f.Text.Substring(0, ExcerptLength), f.Category, f.CommunePath, f.Stage, f.PublicPosition!.Value, f.PublishedAt!.Value, f.Joined, f.IsLate))));

    /// <summary>The page that the filter asks for.</summary>
    public async Task<PublicSlice> ReadAsync(PublicFilter filter, CancellationToken cancellationToken)
    {
        // The plain list is the hottest query of the house: it is compiled once.
        if (!filter.IsSet && filter.After is null)
        {
            List<PublicLine> newest = [];
            await foreach (var line in _newest.For(db)(db, filter.Before ?? long.MaxValue, PageSize + 1).WithCancellation(cancellationToken)) newest.Add(line);
            return Slice(newest, filter);
        }

        var items = Where(filter);
        if (filter.After is { } after)
        {
            var newer = await Project(items.Where(f => f.PublicPosition > after).OrderBy(f => f.PublicPosition).Take(PageSize + 1)).ToListAsync(cancellationToken);
            var more = newer.Count > PageSize;
            newer = [.. newer.Take(PageSize).Reverse()];
            return newer.Count == 0
                ? await ReadAsync(new PublicFilter { Commune = filter.Commune, Category = filter.Category, Stage = filter.Stage }, cancellationToken)
                : new(newer, more ? newer[0].Position : null, newer[^1].Position);
        }

        var before = filter.Before ?? long.MaxValue;
        var lines = await Project(items.Where(f => f.PublicPosition < before).OrderByDescending(f => f.PublicPosition).Take(PageSize + 1)).ToListAsync(cancellationToken);
        return Slice(lines, filter);
    }

    /// <summary>The public items of a filter, without cursor and order.</summary>
    public IQueryable<FeedbackItem> Where(PublicFilter filter)
    {
        var items = db.Feedback.AsNoTracking().Where(f => f.PublicPosition != null);
        if (filter.Commune is { Length: > 0 } code)
        {
            var path = units.On(VietnamTime.Today(clock)).PathOf(code) ?? "-";
            items = items.Where(f => f.CommunePath == path);
        }

        if (filter.Category is { Length: > 0 } category) items = items.Where(f => f.Category == category);
        if (filter.Stage is { } stage) items = items.Where(f => f.Stage == stage);

        return items;
    }

    private static PublicSlice Slice(List<PublicLine> lines, PublicFilter filter)
    {
        var older = lines.Count > PageSize;
        if (older) lines.RemoveAt(PageSize);
        return new(lines, filter.Before is not null && lines.Count > 0 ? lines[0].Position : null, older ? lines[^1].Position : null);
    }

    private static IQueryable<PublicLine> Project(IQueryable<FeedbackItem> items) =>
        items.Select(f => new PublicLine(f.Code, f.Text.Substring(0, ExcerptLength), f.Category, f.CommunePath, f.Stage, f.PublicPosition!.Value, f.PublishedAt!.Value, f.Joined, f.IsLate));
}
