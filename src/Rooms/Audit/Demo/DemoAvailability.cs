using DanVan.Audit.Data;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Demo;

/// <summary>Half a year of measuring with two interruptions: a power cut at night and an upgrade.</summary>
public sealed class DemoAvailability(AppDbContext db, TimeProvider clock) : IDemoData
{
    /// <inheritdoc />
    public int Order => 90;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Set<HouseBeat>().AnyAsync(cancellationToken)) return;
        db.Add(new HouseBeat { Since = VietnamTime.StartOf(plan.AsOf.AddMonths(-6)).ToUniversalTime(), At = clock.GetUtcNow() });
        Add(VietnamTime.StartOf(plan.AsOf.AddDays(-71)).AddHours(1.4), TimeSpan.FromMinutes(187));
        Add(VietnamTime.StartOf(plan.AsOf.AddDays(-23)).AddHours(22), TimeSpan.FromMinutes(6));
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(DateTimeOffset from, TimeSpan length) => db.Add(new Interruption { Id = Guid.CreateVersion7(from), From = from.ToUniversalTime(), To = from.ToUniversalTime() + length });
}
