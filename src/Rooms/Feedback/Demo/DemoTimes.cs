namespace DanVan.Feedback.Demo;

/// <summary>When things happen in the demo: reports over a year with most of them lately, officers in office hours.</summary>
internal sealed class DemoTimes(Random random, DateTimeOffset now)
{
    private const int MinutesOfYear = 365 * 24 * 60;
    private const int OfficeOpens = 7, OfficeCloses = 17, PeopleWake = 6;

    /// <summary>When each report is received, oldest first.</summary>
    public DateTimeOffset[] Receipts(int count)
    {
        var times = new DateTimeOffset[count];
        for (var i = 0; i < count; i++)
        {
            // Whole days and hours as lived in Vietnam; few write at night.
            var at = now.AddMilliseconds(-60_000 * (40 + (Math.Pow(random.NextDouble(), 1.5) * MinutesOfYear)));
            var hour = at.ToOffset(VietnamTime.Offset).Hour;
            times[i] = hour < PeopleWake && random.Next(8) > 0 ? at.AddHours(-random.Next(PeopleWake + 1, 14)) : at;
        }

        Array.Sort(times);
        return times;
    }

    /// <summary>When the steps of one item happen: the first ones soon after its receipt, the last one at the end, officers' hours kept where there is room.</summary>
    public DateTimeOffset[] Steps(DateTimeOffset received, DateTimeOffset end, int count)
    {
        var times = new DateTimeOffset[count];
        var before = received;
        for (var i = 0; i < count; i++)
        {
            var share = i == count - 1 ? 1 : Math.Pow((i + random.NextDouble()) / count, 2);
            var at = InOfficeHours(received + ((end - received) * share));
            // A minute for each step that is still to come.
            var latest = now.AddMinutes(i - count);
            if (at <= before) at = before.AddMinutes(random.Next(1, 40));
            if (at > latest) at = latest;
            if (at <= before) at = before.AddMilliseconds(1);
            times[i] = before = at;
        }

        return times;
    }

    private DateTimeOffset InOfficeHours(DateTimeOffset at)
    {
        var local = at.ToOffset(VietnamTime.Offset);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (local.Hour >= OfficeCloses) day = day.AddDays(1);
        else if (local.Hour >= OfficeOpens && local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return at;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return VietnamTime.StartOf(day).AddHours(OfficeOpens).AddSeconds(random.Next((OfficeCloses - OfficeOpens) * 3600));
    }
}
