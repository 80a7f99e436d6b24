using BenchmarkDotNet.Attributes;
using DanVan.Core.Deadlines;

namespace DanVan.Core.Bench;

/// <summary>Legal time limits, over the calendars that ship.</summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private static readonly DateTimeOffset _received = new(2026, 4, 27, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly DeadlineRule _rule = new("reply", "received", new(10, TimeUnit.WorkingDays), 1, 5);

    private readonly AccountId _officer = AccountId.From(Guid.CreateVersion7(_received));
    private readonly WorkingCalendar _calendar = WorkingCalendar.Shipped;
    private readonly Deadline _deadline = Deadline.Start(_rule, _received, WorkingCalendar.Shipped);

    /// <summary>Ten working days across the holidays of the spring.</summary>
    [Benchmark]
    public Deadline Start() => Deadline.Start(_rule, _received, _calendar);

    /// <summary>An extension with its checks.</summary>
    [Benchmark]
    public Outcome<DeadlineStep> Extend() => _deadline.Extend(_deadline.DueOn.AddDays(2), "chờ giám định", _officer, _calendar, _received.AddDays(1));

    /// <summary>What a desk asks for each row it shows.</summary>
    [Benchmark]
    public DeadlineStanding Standing() => _deadline.StandingAt(_received.AddDays(3));
}
