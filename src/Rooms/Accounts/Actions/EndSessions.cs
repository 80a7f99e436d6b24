using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>Sessions end: one, or all but the one at hand. In this process at once, in others within <see cref="OpenSessions.Life"/>.</summary>
public sealed class EndSessions(AppDbContext db, TimeProvider clock, OpenSessions open)
{
    /// <summary>Ends one session.</summary>
    public async Task OneAsync(SessionId session)
    {
        await EndAsync(db.Sessions.Where(s => s.Id == session));
        open.Forget(session);
    }

    /// <summary>Ends one session of that account; another's is left alone.</summary>
    public async Task OwnAsync(AccountId account, SessionId session)
    {
        await EndAsync(db.Sessions.Where(s => s.Id == session && s.AccountId == account));
        open.Forget(session);
    }

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="except">The one that stays; null to end all.</param>
    public async Task AllAsync(AccountId account, SessionId? except = null)
    {
        await EndAsync(db.Sessions.Where(s => s.AccountId == account && (except == null || s.Id != except)));
        open.Forget(account);
    }

    private Task<int> EndAsync(IQueryable<Session> sessions)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now));
    }
}
