using DanVan.Accounts.Data;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Jobs;

/// <summary>Deletes sessions and links that have been over for thirty days.</summary>
public sealed class ForgetOldSessions(AppDbContext db, TimeProvider clock) : IDailyJob
{
    private const int DaysKept = 30;

    // Longer than any session holds, so that a session nobody ended is over for certain.
    private const int LongestIdle = 120;

    /// <inheritdoc />
    public static string Name => "accounts.forget-sessions";

    /// <inheritdoc />
    public static TimeOnly At => new(2, 10);

    /// <inheritdoc />
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        // By the clock and not by the day it was planned for: after a long standstill it makes good for all days at once.
        var over = clock.GetUtcNow().AddDays(-DaysKept);
        var idle = clock.GetUtcNow().AddDays(-LongestIdle);
        await db.Sessions.Where(s => s.EndedAt < over || s.SeenAt < idle).ExecuteDeleteAsync(cancellationToken);
        await db.OneTimeLinks.Where(l => l.ExpiresAt < over).ExecuteDeleteAsync(cancellationToken);
    }
}
