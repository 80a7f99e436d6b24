using DanVan.Audit.Data;

namespace DanVan.Audit.Availability;

/// <summary>How long the house could be reached in a month.</summary>
/// <param name="First">The month's first day, in Vietnam.</param>
/// <param name="Measured">How much of the month was measured.</param>
/// <param name="Down">How much of that was interruption.</param>
/// <param name="Interruptions">How many interruptions touch the month.</param>
/// <param name="LongestDown">The longest of them, whole, also where it reaches into another month.</param>
public sealed record AvailableMonth(DateOnly First, TimeSpan Measured, TimeSpan Down, int Interruptions, TimeSpan LongestDown)
{
    /// <summary>The share of time in which it could be reached, in hundredths of a percent, never rounded up: 100 % means no interruption.</summary>
    public long ShareE4 => Measured <= TimeSpan.Zero ? 10_000 : (long)((Int128)(Measured - Down).Ticks * 10_000 / Measured.Ticks);

    /// <summary>The months of a span, newest first, by Vietnam's clock.</summary>
    /// <param name="since">When measuring began.</param>
    /// <param name="now">The end.</param>
    /// <param name="most">How many months at most.</param>
    /// <param name="interruptions">All that touch these months.</param>
    public static IReadOnlyList<AvailableMonth> Of(DateTimeOffset since, DateTimeOffset now, int most, IReadOnlyCollection<Interruption> interruptions)
    {
        var months = new List<AvailableMonth>();
        for (var first = FirstOf(now); months.Count < most && VietnamTime.StartOf(first.AddMonths(1)) > since; first = first.AddMonths(-1))
        {
            var from = Later(VietnamTime.StartOf(first), since);
            var to = Earlier(VietnamTime.StartOf(first.AddMonths(1)), now);
            var touching = interruptions.Where(i => i.From < to && i.To > from).ToList();
            var down = new TimeSpan(touching.Sum(i => (Earlier(i.To, to) - Later(i.From, from)).Ticks));
            months.Add(new(first, to - from, down, touching.Count, touching.Select(i => i.Length).DefaultIfEmpty().Max()));
        }

        return months;
    }

    /// <summary>The first day of the month of an instant, in Vietnam.</summary>
    public static DateOnly FirstOf(DateTimeOffset at) => VietnamTime.DateOf(at).AddDays(1 - VietnamTime.DateOf(at).Day);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
