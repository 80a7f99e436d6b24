using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Accounts.Throttling;

/// <summary>
/// Slows down guessing without locking anybody out. Wrong tries are counted for each pair of account and client, so a stranger's tries make only the stranger wait; a device
/// from which the account has signed in before is counted by itself. One client that tries many accounts runs out of a budget sized for a village behind one address.
/// Nothing is stored: the counters live in memory under a key that is drawn anew each day.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<UInt128, Tries> _tries = new();
    private readonly Lock _turn = new();
    private byte[] _key = [];
    private DateOnly _keyOf;

    /// <summary>Asks whether a password may be checked now. A granted try counts as wrong until <see cref="PasswordSucceeded"/> is called, so that many at once gain nothing.</summary>
    /// <returns>Zero, or how long to wait.</returns>
    public TimeSpan TakePassword(string signInName, ClientMark client)
    {
        var pair = PairOf(signInName, client);
        if (client.Device is not null) return Take((pair, ThrottleRules.Pair));
        return Take((pair, ThrottleRules.Pair), (KeyOf("client", "", client.Network), ThrottleRules.Client));
    }

    /// <summary>Asks whether a code of the second factor may be checked now. Only somebody who knows the password comes this far, so strangers are counted together.</summary>
    /// <returns>Zero, or how long to wait.</returns>
    public TimeSpan TakeCode(string accountId, ClientMark client) => Take((KeyOf("code", accountId, DeviceOf(client)), ThrottleRules.Pair));

    /// <summary>The password was right.</summary>
    public void PasswordSucceeded(string signInName, ClientMark client)
    {
        _tries.TryRemove(PairOf(signInName, client), out _);
        if (client.Device is null) Undo(KeyOf("client", "", client.Network));
    }

    /// <summary>The code was right.</summary>
    public void CodeSucceeded(string accountId, ClientMark client) => _tries.TryRemove(KeyOf("code", accountId, DeviceOf(client)), out _);

    private UInt128 PairOf(string signInName, ClientMark client) =>
        client.Device is null ? KeyOf("name", signInName, client.Network) : KeyOf("device", signInName, DeviceOf(client));

    private TimeSpan Take(params ReadOnlySpan<(UInt128 Key, ThrottleRules Rules)> counters)
    {
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            foreach (var (key, rules) in counters)
                if (_tries.TryGetValue(key, out var tries) && rules.WaitOf(tries, now) is var wait && wait > TimeSpan.Zero) return wait;

            if (_tries.Count >= Most) _tries.Clear();
            foreach (var (key, rules) in counters) _tries[key] = rules.After(_tries.GetValueOrDefault(key), now);
            return TimeSpan.Zero;
        }
    }

    private void Undo(UInt128 key)
    {
        lock (_turn)
            if (_tries.TryGetValue(key, out var tries)) _tries[key] = tries with { Count = Math.Max(0, tries.Count - 1) };
    }

    private UInt128 KeyOf(string kind, string name, ReadOnlySpan<byte> client)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes($"{kind}\0{name}\0"), .. client];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(KeyOfToday(), message, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private byte[] KeyOfToday()
    {
        var today = VietnamTime.Today(clock);
        lock (_turn)
        {
            if (_keyOf == today) return _key;
            (_key, _keyOf) = (RandomNumberGenerator.GetBytes(32), today);
            _tries.Clear();
            return _key;
        }
    }

    private static byte[] DeviceOf(ClientMark client) => client.Device is { } device ? Encoding.ASCII.GetBytes(device) : [];
}

/// <summary>Wrong tries of one counter, and when the last was.</summary>
public readonly record struct Tries(double Count, DateTimeOffset LastAt);

/// <summary>How many wrong tries are free, how long the waits grow, and how fast they are forgotten.</summary>
/// <param name="Free">Tries without waiting.</param>
/// <param name="First">The first wait; it doubles with each further try.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="ForgottenEach">One try is forgotten after each such time.</param>
public sealed record ThrottleRules(int Free, TimeSpan First, TimeSpan Longest, TimeSpan ForgottenEach)
{
    /// <summary>One account from one client: five free tries, then 5 s, 10 s, 20 s … up to a quarter of an hour.</summary>
    public static readonly ThrottleRules Pair = new(5, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));

    /// <summary>All accounts from one client: a village behind one address may mistype sixty times, and once each twenty seconds after that.</summary>
    public static readonly ThrottleRules Client = new(60, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));

    /// <summary>How long the next try must wait.</summary>
    public TimeSpan WaitOf(Tries tries, DateTimeOffset now)
    {
        var over = (int)Math.Ceiling(Left(tries, now)) - Free;
        if (over < 0) return TimeSpan.Zero;
        var delay = over > 20 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << over, Longest.Ticks));
        return tries.LastAt + delay - now;
    }

    /// <summary>The counter after one more try.</summary>
    public Tries After(Tries tries, DateTimeOffset now) => new(Left(tries, now) + 1, now);

    private double Left(Tries tries, DateTimeOffset now) => Math.Max(0, tries.Count - ((now - tries.LastAt) / ForgottenEach));
}
