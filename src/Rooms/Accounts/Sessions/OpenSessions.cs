using System.Collections.Concurrent;
using DanVan.Accounts.Domain;

namespace DanVan.Accounts.Sessions;

/// <summary>Sessions read lately, so that a page with ten requests asks the database once. What ends a session or changes a grant calls <c>Forget</c>.</summary>
public sealed class OpenSessions(TimeProvider clock)
{
    /// <summary>How long another process may go on with what it has read.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<SessionId, Entry> _read = new();

    /// <summary>A session read within <see cref="Life"/>; null when it must be read again.</summary>
    public OpenSession? Find(SessionId id) => _read.TryGetValue(id, out var entry) && clock.GetUtcNow() - entry.ReadAt < Life ? entry.Session : null;

    /// <summary>Keeps a session as read at <paramref name="readAt"/>.</summary>
    public void Keep(OpenSession session, DateTimeOffset readAt)
    {
        if (_read.Count >= Most) ForgetOld();
        _read[session.Id] = new(session, readAt);
    }

    /// <summary>The session ended or changed.</summary>
    public void Forget(SessionId id) => _read.TryRemove(id, out _);

    /// <summary>The account or its grants changed.</summary>
    public void Forget(AccountId account)
    {
        foreach (var (id, entry) in _read)
            if (entry.Session.AccountId == account) _read.TryRemove(id, out _);
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (id, entry) in _read)
            if (now - entry.ReadAt >= Life) _read.TryRemove(id, out _);
    }

    private readonly record struct Entry(OpenSession Session, DateTimeOffset ReadAt);
}
