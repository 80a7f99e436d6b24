using DanVan.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Rules.Queries;

/// <summary>An edit of the working calendar.</summary>
public sealed record CalendarEditLine(int Number, int Year, string Reason, DateTimeOffset At);

/// <summary>What administrators changed of the working calendar.</summary>
public sealed class CalendarHistory(AppDbContext db)
{
    /// <summary>The edits of a year, newest first.</summary>
    public Task<List<CalendarEditLine>> OfAsync(int year, CancellationToken cancellationToken) =>
        db.Set<CalendarEdit>().Where(e => e.Year == year).OrderByDescending(e => e.Number).Select(e => new CalendarEditLine(e.Number, e.Year, e.Reason, e.At)).ToListAsync(cancellationToken);
}
