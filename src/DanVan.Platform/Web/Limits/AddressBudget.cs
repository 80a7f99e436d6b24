using System.Net;

namespace DanVan.Platform.Web.Limits;

/// <summary>
/// Counts in memory how much comes from one address, with a budget sized for a whole village behind it. It refuses nothing: whoever counts decides what happens
/// beyond. Counters run empty with time; the address itself is never kept.
/// </summary>
public sealed class AddressBudget(VisitorMark marks, TimeProvider clock)
{
    private const int MostCounters = 50_000;

    private readonly Dictionary<(string Purpose, UInt128 Mark), Counter> _counters = [];
    private readonly Lock _turn = new();

    /// <summary>Counts one more and says whether it is still within the budget.</summary>
    /// <param name="purpose">What is counted: <c>feedback.send</c>.</param>
    /// <param name="address">From where it comes.</param>
    /// <param name="atOnce">How many may come at once.</param>
    /// <param name="perHour">How many an hour may come for ever.</param>
    public bool Take(string purpose, IPAddress? address, int atOnce, int perHour)
    {
        var now = clock.GetUtcNow();
        var key = (purpose, marks.Of(address));
        lock (_turn)
        {
            if (_counters.Count >= MostCounters) Forget(now);
            var counter = _counters.GetValueOrDefault(key);
            var level = counter.LevelAt(now, perHour) + 1;
            _counters[key] = new(level, now);
            return level <= atOnce;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var key in _counters.Where(c => now - c.Value.At > TimeSpan.FromHours(1)).Select(c => c.Key).ToList()) _counters.Remove(key);
        if (_counters.Count >= MostCounters) _counters.Clear();
    }

    private readonly record struct Counter(double Level, DateTimeOffset At)
    {
        public double LevelAt(DateTimeOffset now, int perHour) => Math.Max(0, Level - ((now - At).TotalHours * perHour));
    }
}
