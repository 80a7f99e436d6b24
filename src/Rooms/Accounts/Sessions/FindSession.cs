using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Sessions;

/// <summary>Reads the session a cookie names, with account and grants in one query, and notes that it is in use.</summary>
public sealed class FindSession(AppDbContext db, TimeProvider clock, OpenSessions open, NoteSessionSeen note, IOptions<SessionRules> rules)
{
    /// <summary>The session; null when it has ended, has run out, or its account is closed or has new credentials.</summary>
    public async Task<OpenSession?> RunAsync(SessionId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (open.Find(id) is { } known) return known.Holds(rules.Value, now) ? known : null;
        if (await ReadAsync(id, VietnamTime.DateOf(now), cancellationToken) is not { } session || !session.Holds(rules.Value, now)) return null;

        if (now - session.SeenAt >= SessionRules.SeenEvery) session = session with { SeenAt = await note.RunAsync(id, cancellationToken) };
        open.Keep(session, now);
        return session;
    }

    private Task<OpenSession?> ReadAsync(SessionId id, DateOnly today, CancellationToken cancellationToken) =>
        (from s in db.Set<Session>()
         join a in db.Set<Account>() on s.AccountId equals a.Id
         where s.Id == id && s.EndedAt == null && s.Stamp == a.SecurityStamp && a.State == AccountState.Active
         select new OpenSession(
             s.Id, a.Id, a.Name, a.IsDemo, s.HasSecondFactor, s.IsKept, s.StartedAt, s.SeenAt,
             db.Set<AccountGrant>().Where(g => g.AccountId == a.Id && g.From <= today && (g.To == null || g.To > today))
                 .OrderBy(g => g.Id)
                 .Select(g => new Grant(g.Role, g.UnitPath, g.BodyId, g.From, g.To)).ToList()))
        .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
}
