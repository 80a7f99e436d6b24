using DanVan.Audit.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Availability;

/// <summary>
/// One sign of life. Where the last one is too old, what lies between was an interruption: so a crash, a power cut and a lost database are noted by whoever comes next, without anybody having to say so
/// (Article 35(2)(a) of Law 10/2022/QH15: the system runs "stably and regularly").
/// </summary>
public sealed class BeatHeart(AppDbContext db, TimeProvider clock)
{
    /// <summary>How often a process gives a sign of life.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    /// <summary>A gap as long as this is an interruption; a restart that is over sooner is none.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Gives the sign, and returns the interruption that it ended.</summary>
    public async Task<Interruption?> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var beat = await db.Set<HouseBeat>().SingleOrDefaultAsync(cancellationToken);
        Interruption? ended = null;
        if (beat is null)
        {
            db.Add(new HouseBeat { Since = now, At = now });
        }
        else
        {
            if (now - beat.At >= Longest) db.Add(ended = new Interruption { Id = Guid.CreateVersion7(now), From = beat.At, To = now });
            // A clock that was set back is followed: otherwise nothing would be noticed until it has caught up.
            beat.At = now;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ended;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception))
        {
            // Another process gave it in this moment.
            return null;
        }
    }
}
