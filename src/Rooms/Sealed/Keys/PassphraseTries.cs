using System.Collections.Concurrent;

namespace DanVan.Sealed.Keys;

/// <summary>Slows down guessing of passphrases. Only somebody who is signed in as that person comes this far, so the count by account locks nobody else out.</summary>
public sealed class PassphraseTries(TimeProvider clock)
{
    private const int Free = 5;

    private static readonly TimeSpan _wait = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<AccountId, (int Wrong, DateTimeOffset At)> _tries = new();

    /// <summary>True while the person has to wait.</summary>
    public bool MustWait(AccountId account) => _tries.TryGetValue(account, out var tries) && tries.Wrong >= Free && clock.GetUtcNow() - tries.At < _wait;

    /// <summary>A wrong passphrase was typed.</summary>
    public void Wrong(AccountId account)
    {
        var now = clock.GetUtcNow();
        _tries.AddOrUpdate(account, (1, now), (_, before) => (now - before.At < _wait ? before.Wrong + 1 : 1, now));
    }

    /// <summary>The right one was typed.</summary>
    public void Right(AccountId account) => _tries.TryRemove(account, out _);
}
