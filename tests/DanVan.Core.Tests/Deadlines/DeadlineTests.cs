using CsCheck;
using DanVan.Core.Deadlines;

namespace DanVan.Core.Tests.Deadlines;

public class DeadlineTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;
    private static readonly WorkingCalendar Swapped23November = MakeSwapped23November();
    private static readonly AccountId Officer = AccountId.New(At("2026-03-01 08:00"));
    private static readonly DeadlineRule TenWorkingDays = new("reception-limits/reply", "received", new(10, TimeUnit.WorkingDays), ExtensionsAllowed: 1, ExtensionAmount: 5);
    private static readonly DeadlineRule ThirtyDays = new("complaint-limits/settle", "accepted", new(30, TimeUnit.Days));
    private static readonly DeadlineRule OneDay = new("feedback-limits/urgent", "received", new(24, TimeUnit.Hours));

    [Fact, Rule(5)]
    public void A_deadline_keeps_rule_base_event_number_unit_calendar_and_due_date()
    {
        var deadline = Deadline.Start(TenWorkingDays, At("2026-03-02 09:30"), Calendar);

        Assert.Equal(("reception-limits/reply", "received", 10, TimeUnit.WorkingDays, "2026.1"), (deadline.RuleId, deadline.BaseEvent, deadline.Amount, deadline.Unit, deadline.CalendarVersion));
        Assert.Equal(new DateOnly(2026, 3, 16), deadline.DueOn);
        Assert.Equal(At("2026-03-17 00:00"), deadline.DueBefore);
        Assert.Equal(DeadlineStanding.Running, deadline.StandingAt(At("2026-03-16 23:59")));
        Assert.Equal(DeadlineStanding.Late, deadline.StandingAt(At("2026-03-17 00:00")));
    }

    [Fact, Rule(5)]
    public void A_changed_calendar_moves_only_open_deadlines_and_tells_so()
    {
        var open = Deadline.Start(TenWorkingDays, At("2026-11-16 09:00"), Calendar);
        var met = open.Meet(Officer, At("2026-11-18 10:00")).Value!.Deadline;
        var late = Deadline.Start(TenWorkingDays, At("2026-10-01 09:00"), Calendar);
        var edited = Swapped23November;

        var step = open.Recalculate(edited, At("2026-11-20 09:00"));

        Assert.Equal(new DateOnly(2026, 12, 1), open.DueOn);
        Assert.Equal((new DateOnly(2026, 12, 1), "2026.2"), (step!.Deadline.DueOn, step.Deadline.CalendarVersion)); // 23 off, 28 worked
        Assert.Equal((DeadlineChangeKind.Recalculated, "2026.1", "2026.2"), (step.Change.Kind, step.Change.Reason, step.Change.CalendarVersion));
        Assert.Null(met.Recalculate(edited, At("2026-11-20 09:00")));
        Assert.Null(late.Recalculate(edited, At("2026-11-20 09:00")));
        Assert.Null(step.Deadline.Recalculate(edited, At("2026-11-20 09:00")));
    }

    [Fact, Rule(5)]
    public void A_day_off_added_before_the_due_date_moves_it_by_that_day()
    {
        var deadline = Deadline.Start(TenWorkingDays, At("2026-06-01 09:00"), Calendar);
        var year = Calendar.Years[2026];
        var mourning = Calendar.With(year with { DaysOff = [.. year.DaysOff, new DayOff(new(2026, 6, 5), "national")] }, "2026.2");

        var step = deadline.Recalculate(mourning, At("2026-06-03 09:00"))!;

        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 16)), (step.Change.From, step.Change.To));
    }

    [Fact, Rule(89)]
    public void An_extension_comes_before_the_due_date_with_a_reason_and_a_later_date()
    {
        var deadline = Deadline.Start(TenWorkingDays, At("2026-03-02 09:30"), Calendar);
        var friday = new DateOnly(2026, 3, 20);

        var extended = deadline.Extend(friday, "Chờ kết quả đo đạc", Officer, Calendar, At("2026-03-13 16:00"));

        Assert.Equal((friday, 1, true), (extended.Value!.Deadline.DueOn, extended.Value.Deadline.ExtensionCount, extended.Value.Deadline.IsExtended));
        Assert.Equal((new DateOnly(2026, 3, 16), friday, "Chờ kết quả đo đạc"), (extended.Value.Change.From, extended.Value.Change.To, extended.Value.Change.Reason));
        Assert.Equal(new DateOnly(2026, 3, 16), extended.Value.Deadline.FirstDueOn);
        Assert.Equal(DeadlineRefusals.TooLateToExtend, deadline.Extend(friday, "Lý do", Officer, Calendar, At("2026-03-16 08:00")).Refused);
        Assert.Equal(DeadlineRefusals.TooLateToExtend, deadline.Extend(friday, "Lý do", Officer, Calendar, At("2026-03-17 08:00")).Refused);
        Assert.Equal(DeadlineRefusals.ReasonMissing, deadline.Extend(friday, "  ", Officer, Calendar, At("2026-03-13 16:00")).Refused);
        Assert.Equal(DeadlineRefusals.NotLater, deadline.Extend(deadline.DueOn, "Lý do", Officer, Calendar, At("2026-03-13 16:00")).Refused);
        Assert.Equal(DeadlineRefusals.ExtensionTooLong, deadline.Extend(new(2026, 3, 24), "Lý do", Officer, Calendar, At("2026-03-13 16:00")).Refused);
        Assert.Equal(DeadlineRefusals.NoMoreExtensions, extended.Value.Deadline.Extend(new(2026, 3, 25), "Lý do", Officer, Calendar, At("2026-03-18 16:00")).Refused);
    }

    [Theory, Rule(89)]
    [InlineData("2036-03-17")]
    [InlineData("9999-12-31")]
    public void A_slip_of_the_year_is_no_extension(string day)
    {
        var deadline = Deadline.Start(ThirtyDays, At("2026-02-13 09:30"), Calendar);

        Assert.Equal(DeadlineRefusals.ExtensionTooLong, deadline.Extend(DateOnly.Parse(day, null), "Lý do", Officer, Calendar, At("2026-02-20 08:00")).Refused);
    }

    [Fact, Rule(89)]
    public void Late_stays_late_after_a_new_promise_and_is_told_apart_from_extended()
    {
        var deadline = Deadline.Start(TenWorkingDays, At("2026-03-02 09:30"), Calendar).Extend(new(2026, 3, 20), "Chờ", Officer, Calendar, At("2026-03-10 08:00")).Value!.Deadline;
        var late = At("2026-03-23 08:00");

        var promised = deadline.PromiseAnew(new(2026, 3, 30), "Xin lỗi và hẹn lại", Officer, late).Value!.Deadline;
        var met = promised.Meet(Officer, At("2026-03-27 15:00")).Value!.Deadline;

        Assert.Equal(DeadlineRefusals.NotLate, deadline.PromiseAnew(new(2026, 3, 30), "Hẹn lại", Officer, At("2026-03-19 08:00")).Refused);
        Assert.Equal((new DateOnly(2026, 3, 30), DeadlineStanding.Late), (promised.PromisedFor, promised.StandingAt(late)));
        Assert.Equal(DeadlineStanding.MetLate, met.StandingAt(At("2026-04-30 08:00")));
        Assert.True(met.IsExtended);
        Assert.Equal(DeadlineRefusals.AlreadyMet, met.Meet(Officer, At("2026-03-28 15:00")).Refused);
    }

    [Fact, Rule(89)]
    public void Whatever_is_done_with_a_late_deadline_it_stays_late()
    {
        var later = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 90]).List[1, 12];
        Gen.Select(Gen.Int[0, 600], Gen.Int[1, 40], later).Sample((startDay, amount, steps) =>
        {
            var now = At("2026-01-05 10:00").AddDays(startDay);
            var rule = amount % 2 == 0 ? TenWorkingDays with { ExtensionsAllowed = null, ExtensionAmount = null, Limit = new(amount, TimeUnit.WorkingDays) } : ThirtyDays with { Limit = new(amount, TimeUnit.Days) };
            var deadline = Deadline.Start(rule, now, Calendar);
            var wasLate = false;

            foreach (var (what, hours) in steps)
            {
                now = now.AddHours(hours);
                wasLate |= deadline.IsLateAt(now);
                deadline = After(deadline, what, now);

                Assert.False(wasLate && !deadline.IsLateAt(now), $"{what} made a late deadline punctual");
            }
        });
    }

    [Fact]
    public void A_pause_gives_back_the_days_it_took()
    {
        var deadline = Deadline.Start(TenWorkingDays, At("2026-03-02 09:30"), Calendar); // due Monday 16 March

        var paused = deadline.Pause("Hỏi thêm người gửi", Officer, Calendar, At("2026-03-06 15:00")).Value!.Deadline; // six working days left
        var resumed = paused.Resume(Officer, Calendar, At("2026-04-08 09:00")).Value!.Deadline;

        Assert.Equal(DeadlineStanding.Paused, paused.StandingAt(At("2026-03-30 09:00")));
        Assert.Equal(new DateOnly(2026, 4, 16), resumed.DueOn);
        Assert.Equal(DeadlineRefusals.Paused, paused.Pause("Nữa", Officer, Calendar, At("2026-03-09 15:00")).Refused);
        Assert.Equal(DeadlineRefusals.Paused, paused.Extend(new(2026, 6, 1), "Nữa", Officer, Calendar, At("2026-03-09 15:00")).Refused);
        Assert.Equal(DeadlineRefusals.NotPaused, resumed.Resume(Officer, Calendar, At("2026-04-09 09:00")).Refused);
        Assert.Equal(DeadlineRefusals.ReasonMissing, deadline.Pause("", Officer, Calendar, At("2026-03-06 15:00")).Refused);
        Assert.Equal(DeadlineRefusals.Late, deadline.Pause("Muộn", Officer, Calendar, At("2026-03-17 15:00")).Refused);
    }

    [Fact]
    public void A_pause_ended_on_the_same_day_changes_nothing()
    {
        var rules = new[] { TenWorkingDays, ThirtyDays, ThirtyDays with { Limit = new(2, TimeUnit.Months) } };
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2500], Gen.Int[0, 300]).Sample((which, startDay, hours) =>
        {
            var start = At("2019-01-02 09:00").AddDays(startDay);
            var deadline = Deadline.Start(rules[which], start, Calendar);
            var now = start.AddHours(hours);
            if (deadline.IsLateAt(now)) return;

            var back = deadline.Pause("Chờ", Officer, Calendar, now).Value!.Deadline.Resume(Officer, Calendar, now).Value!.Deadline;

            Assert.Equal((deadline.DueOn, deadline.DueBefore), (back.DueOn, back.DueBefore));
        });
    }

    [Fact]
    public void A_limit_in_hours_runs_by_the_clock_over_night_and_weekend()
    {
        var deadline = Deadline.Start(OneDay, At("2026-03-06 16:30"), Calendar);

        Assert.Equal(At("2026-03-07 16:30"), deadline.DueBefore);
        Assert.Equal(new DateOnly(2026, 3, 7), deadline.DueOn);
        Assert.False(deadline.IsLateAt(At("2026-03-07 16:29")));
        Assert.True(deadline.IsLateAt(At("2026-03-07 16:30")));
        Assert.Equal(DeadlineRefusals.HoursCannotPause, deadline.Pause("Chờ", Officer, Calendar, At("2026-03-06 17:00")).Refused);
        Assert.Equal(At("2026-03-09 00:00"), deadline.Extend(new(2026, 3, 8), "Chờ cứu hộ", Officer, Calendar, At("2026-03-07 08:00")).Value!.Deadline.DueBefore);
    }

    private static Deadline After(Deadline deadline, int what, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var outcome = what switch
        {
            0 => deadline.Extend(today.AddDays(20), "Lý do", Officer, Calendar, now),
            1 => deadline.Pause("Lý do", Officer, Calendar, now),
            2 => deadline.Resume(Officer, Calendar, now),
            3 => deadline.PromiseAnew(today.AddDays(9), "Lý do", Officer, now),
            4 => deadline.Meet(Officer, now),
            _ => deadline.Recalculate(Swapped23November, now) is { } step ? step : DeadlineRefusals.Late,
        };
        return outcome.Value?.Deadline ?? deadline;
    }

    private static WorkingCalendar MakeSwapped23November()
    {
        var year = Calendar.Years[2026];
        return Calendar.With(year with { DaysOff = [.. year.DaysOff, new DayOff(new(2026, 11, 23), "culture", DayOffKind.Swap, new(2026, 11, 28))] }, "2026.2");
    }

    private static DateTimeOffset At(string vietnamTime) => new DateTimeOffset(DateTime.Parse(vietnamTime, null), VietnamTime.Offset).ToUniversalTime();
}
