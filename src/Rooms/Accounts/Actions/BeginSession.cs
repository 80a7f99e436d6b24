using DanVan.Accounts.Domain;

namespace DanVan.Accounts.Actions;

/// <summary>Somebody has signed in: a session begins.</summary>
public sealed class BeginSession(AppDbContext db, TimeProvider clock)
{
    /// <summary>Saves the session.</summary>
    public async Task<Session> RunAsync(Account account, string device, bool hasSecondFactor, bool isKept)
    {
        var session = Session.Begin(account, device, hasSecondFactor, isKept, clock.GetUtcNow());
        db.Add(session);
        await db.SaveChangesAsync();
        return session;
    }
}
