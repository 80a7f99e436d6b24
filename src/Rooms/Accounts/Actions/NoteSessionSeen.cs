using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>Notes that a session is in use.</summary>
public sealed class NoteSessionSeen(AppDbContext db, TimeProvider clock)
{
    /// <summary>Saves the time and returns it.</summary>
    public async Task<DateTimeOffset> RunAsync(SessionId session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(u => u.SetProperty(s => s.SeenAt, now), cancellationToken);
        return now;
    }
}
