using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using DanVan.Accounts.Domain;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;

namespace DanVan.Sealed.Keys;

/// <summary>The keys that are open in this process, each in one session and for a quarter of an hour. Nothing of them is ever written down; another process asks for the passphrase again.</summary>
public sealed class OpenKeys(TimeProvider clock) : IDisposable
{
    /// <summary>How long a key stays open after the passphrase was typed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<SessionId, KeyBunch> _bunches = new();

    /// <summary>Keeps a bunch open for a session; one that was open there is closed.</summary>
    internal void Keep(SessionId session, KeyBunch bunch)
    {
        Lock(session);
        _bunches[session] = bunch;
        // Overwritten when the time is over, also when nobody comes back to ask for it.
        bunch.CloseAfter(clock, Life, () => Lock(session));
    }

    /// <summary>The open bunch of a session; null when the passphrase must be typed.</summary>
    internal KeyBunch? Find(SessionId session, AccountId account) =>
        _bunches.TryGetValue(session, out var bunch) && bunch.Account == account && clock.GetUtcNow() < bunch.Until ? bunch : null;

    /// <summary>Closes what a session has open.</summary>
    public void Lock(SessionId session)
    {
        if (_bunches.TryRemove(session, out var bunch)) bunch.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var session in _bunches.Keys) Lock(session);
    }
}

/// <summary>A person's own key and the office keys it opened.</summary>
/// <param name="account">Whose.</param>
/// <param name="own">The person's own private key.</param>
/// <param name="until">When it closes.</param>
internal sealed class KeyBunch(AccountId account, OpenKey own, DateTimeOffset until) : IDisposable
{
    private readonly ConcurrentDictionary<OfficeKeyId, OpenKey> _keys = new();
    private ITimer? _timer;

    public AccountId Account { get; } = account;

    public OpenKey Own { get; } = own;

    public DateTimeOffset Until { get; } = until;

    public void Add(OfficeKeyId id, OpenKey key) => _keys[id] = key;

    public bool TryFind(OfficeKeyId id, [NotNullWhen(true)] out OpenKey? key) => _keys.TryGetValue(id, out key);

    public void CloseAfter(TimeProvider clock, TimeSpan life, Action close) => _timer = clock.CreateTimer(_ => close(), null, life, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        Own.Dispose();
        foreach (var key in _keys.Values) key.Dispose();
        _keys.Clear();
    }
}
