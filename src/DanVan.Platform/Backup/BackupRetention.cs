using System.Globalization;

namespace DanVan.Platform.Backup;

/// <summary>Which scheduled backups are kept: the last of each of the newest days, weeks and months that have one.</summary>
public static class BackupRetention
{
    /// <summary>The backups that need no longer be kept. The newest always stays.</summary>
    /// <param name="made">When the backups were made, by Vietnam's clock; each once.</param>
    /// <param name="days">Of how many days the last one is kept.</param>
    /// <param name="weeks">Of how many weeks (ISO, from Monday), these days included.</param>
    /// <param name="months">Of how many months, these weeks included.</param>
    public static IReadOnlyList<DateTime> ToRemove(IReadOnlyCollection<DateTime> made, int days, int weeks, int months)
    {
        var kept = Newest(made, at => at.Date, Math.Max(days, 1))
            .Concat(Newest(made, at => (ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at)), weeks))
            .Concat(Newest(made, at => (at.Year, at.Month), months))
            .ToHashSet();
        return [.. made.Where(at => !kept.Contains(at)).Order()];
    }

    private static IEnumerable<DateTime> Newest<TSpan>(IEnumerable<DateTime> made, Func<DateTime, TSpan> spanOf, int most) =>
        made.GroupBy(spanOf).Select(span => span.Max()).OrderDescending().Take(most);
}
