using DanVan.Feedback.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Desk;

/// <summary>The answer templates of units, for those who answer there.</summary>
public sealed class AnswerTemplates(AppDbContext db, AccessTable access, CurrentActor current)
{
    /// <summary>Most templates that are read at once.</summary>
    public const int Most = 200;

    /// <summary>The units whose templates the actor keeps.</summary>
    public IReadOnlyList<string> Units => access.Scopes(current.Actor, FeedbackPermits.Handle);

    /// <summary>Those of a unit that fit a category, its own first.</summary>
    public async Task<IReadOnlyList<AnswerTemplate>> ForAsync(string unitPath, string category, CancellationToken cancellationToken = default)
    {
        var found = await db.Set<AnswerTemplate>().AsNoTracking().Where(t => t.UnitPath == unitPath && (t.Category == null || t.Category == category)).OrderBy(t => t.Title).Take(Most).ToListAsync(cancellationToken);
        return [.. found.OrderBy(t => t.Category is null)];
    }

    /// <summary>All of the actor's units.</summary>
    public async Task<IReadOnlyList<AnswerTemplate>> MineAsync(CancellationToken cancellationToken = default)
    {
        var units = Units;
        return await db.Set<AnswerTemplate>().AsNoTracking().Where(t => units.Contains(t.UnitPath)).OrderBy(t => t.UnitPath).ThenBy(t => t.Title).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>One of the actor's units; null when there is none.</summary>
    public async Task<AnswerTemplate?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        await db.Set<AnswerTemplate>().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } template && Units.Contains(template.UnitPath) ? template : null;
}
