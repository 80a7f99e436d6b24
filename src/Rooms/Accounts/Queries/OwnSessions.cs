using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Queries;

/// <summary>The browsers in which whoever asks is signed in.</summary>
public sealed class OwnSessions(AppDbContext db, TimeProvider clock, CurrentActor current, IOptions<SessionRules> rules)
{
    /// <summary>Sessions that hold, last used first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(CancellationToken cancellationToken)
    {
        var id = current.Actor.Id;
        var now = clock.GetUtcNow();
        var isStaff = current.Actor.Grants.Any(g => g.Role.IsStaff());
        var sessions = await (from s in db.Set<Session>()
                              join a in db.Set<Account>() on s.AccountId equals a.Id
                              where s.AccountId == id && s.EndedAt == null && s.Stamp == a.SecurityStamp
                              orderby s.SeenAt descending
                              select s).AsNoTracking().ToListAsync(cancellationToken);
        return [.. sessions.Where(s => rules.Value.Holds(isStaff, s.IsKept, s.StartedAt, s.SeenAt, now))];
    }
}
