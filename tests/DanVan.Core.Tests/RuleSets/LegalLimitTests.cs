using DanVan.Core.Deadlines;

namespace DanVan.Core.Tests.RuleSets;

public class LegalLimitTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    [Theory, Rule(84)]
    [InlineData("accept", 10)]
    [InlineData("settle-first", 30)]
    [InlineData("settle-first-complex", 45)]
    [InlineData("settle-first-remote", 45)]
    [InlineData("settle-first-remote-complex", 60)]
    [InlineData("settle-second", 45)]
    [InlineData("settle-second-complex", 60)]
    [InlineData("settle-second-remote", 60)]
    [InlineData("settle-second-remote-complex", 70)]
    public void Complaints_have_the_limits_of_the_law_in_days(string key, int days)
    {
        Assert.Equal(new TimeLimit(days, TimeUnit.Days), Rule("complaint-limits", key).Limit);
    }

    [Theory, Rule(84)]
    [InlineData("verify", 7, TimeUnit.WorkingDays, null)]
    [InlineData("verify-several-places", 10, TimeUnit.WorkingDays, null)]
    [InlineData("forward", 5, TimeUnit.WorkingDays, null)]
    [InlineData("settle", 30, TimeUnit.Days, 0)]
    [InlineData("settle-complex", 30, TimeUnit.Days, 1)]
    [InlineData("settle-very-complex", 30, TimeUnit.Days, 2)]
    public void Denunciations_have_the_limits_of_the_law(string key, int amount, TimeUnit unit, int? extensions)
    {
        var rule = Rule("denunciation-limits", key);

        Assert.Equal(new TimeLimit(amount, unit), rule.Limit);
        Assert.Equal(extensions, rule.ExtensionsAllowed);
    }

    [Fact, Rule(84)]
    public void A_very_complex_denunciation_is_extended_twice_by_thirty_days_and_no_more()
    {
        var officer = AccountId.New(At(3, 2));
        var deadline = Deadline.Start(Rule("denunciation-limits", "settle-very-complex"), At(3, 2), WorkingCalendar.Shipped);

        var first = deadline.Extend(new(2026, 5, 4), "Xác minh ở ba nơi", officer, WorkingCalendar.Shipped, At(3, 30));
        var second = first.Value!.Deadline.Extend(new(2026, 6, 3), "Chờ giám định", officer, WorkingCalendar.Shipped, At(4, 28));

        Assert.Equal(new DateOnly(2026, 4, 1), deadline.DueOn);
        Assert.Equal(DeadlineRefusals.ExtensionTooLong, deadline.Extend(new(2026, 5, 5), "Lâu hơn", officer, WorkingCalendar.Shipped, At(3, 30)).Refused); // 30 days end on 1 May
        Assert.Equal(new DateOnly(2026, 6, 3), second.Value!.Deadline.DueOn);
        Assert.Equal(DeadlineRefusals.NoMoreExtensions, second.Value.Deadline.Extend(new(2026, 6, 20), "Nữa", officer, WorkingCalendar.Shipped, At(5, 20)).Refused);
    }

    [Fact, Rule(81)]
    public void What_belongs_elsewhere_is_forwarded_within_five_working_days()
    {
        var deadline = Deadline.Start(Rule("forwarding-limits", "forward"), At(4, 24), WorkingCalendar.Shipped);

        // Friday 24 April 2026; then the Hùng Kings' days and 30/4–1/5 are off: 28, 29 April, 4, 5, 6 May.
        Assert.Equal(new DateOnly(2026, 5, 6), deadline.DueOn);
    }

    [Fact, Rule(82)]
    public void A_reply_on_handling_comes_within_ten_working_days_with_one_of_four_outcomes()
    {
        var rules = Book.Shipped.InForce("reception-limits", Today);
        var deadline = Deadline.Start(rules.Deadline("reply"), At(3, 2), WorkingCalendar.Shipped);

        Assert.Equal(new DateOnly(2026, 3, 16), deadline.DueOn);
        Assert.Equal(["accepted", "extended", "refused", "forwarded"], rules.List("reply-outcomes"));
    }

    [Fact, Rule(86)]
    public void A_refusal_to_receive_is_written_within_three_working_days_since_the_decree_of_2026()
    {
        var rule = Rule("reception-limits", "refuse");

        Assert.Equal((new TimeLimit(3, TimeUnit.WorkingDays), "refused"), (rule.Limit, rule.BaseEvent));
        Assert.Equal(new("Điều 4 Nghị định số 154/2026/NĐ-CP", "Decree 154/2026/NĐ-CP, Art 4"), Book.Shipped.InForce("reception-limits", new(2026, 7, 1)).Values["refuse"].Source);
        Assert.False(Book.Shipped.InForce("reception-limits", new(2026, 6, 30)).Values.ContainsKey("refuse"));
    }

    private static DeadlineRule Rule(string set, string key) => Book.Shipped.InForce(set, Today).Deadline(key);

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 3, 0, 0, TimeSpan.Zero);
}
