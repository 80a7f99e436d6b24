namespace DanVan.Core.Tests;

public class VietnamTimeTests
{
    [Fact, Rule(6)]
    public void The_day_in_Vietnam_begins_at_seventeen_hours_UTC()
    {
        var before = new DateTimeOffset(2026, 11, 23, 16, 59, 59, TimeSpan.Zero);
        var after = new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 11, 23), VietnamTime.DateOf(before));
        Assert.Equal(new DateOnly(2026, 11, 24), VietnamTime.DateOf(after));
        Assert.Equal(after, VietnamTime.StartOf(new DateOnly(2026, 11, 24)));
    }
}
