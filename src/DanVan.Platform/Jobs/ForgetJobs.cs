using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Jobs;

/// <summary>Takes jobs out of the table that were done long ago. Until then their ids keep a repeated event from planning the same work twice.</summary>
public sealed class ForgetJobs(AppDbContext db) : IDailyJob
{
    private const int KeptDays = 30;
    private const int Portion = 2000;

    /// <inheritdoc />
    public static string Name => "jobs.forget";

    /// <inheritdoc />
    public static TimeOnly At => new(2, 40);

    /// <inheritdoc />
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var before = VietnamTime.StartOf(day.AddDays(-KeptDays));
        List<Guid> ids;
        do
        {
            // Looked for outside of a transaction and removed in portions: nobody's save waits for the whole table.
            ids = await db.Set<Job>().Where(j => j.DoneAt != null && j.DueAt < before).Select(j => j.Id).Take(Portion).ToListAsync(cancellationToken);
            await db.Set<Job>().Where(j => EF.Parameter(ids).Contains(j.Id)).ExecuteDeleteAsync(cancellationToken);
        }
        while (ids.Count == Portion);
    }
}
