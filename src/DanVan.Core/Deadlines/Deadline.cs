namespace DanVan.Core.Deadlines;

/// <summary>
/// One running time limit of one record (hạn xử lý): where it comes from, how it was counted, when it is due. Immutable; a change gives a new one and a line of history.
/// Flat on purpose, so that a room keeps it as columns. Lateness is judged against <see cref="DueBefore"/> only, and nothing moves that once it has passed.
/// </summary>
public sealed record Deadline
{
    // Nobody extends a legal limit by ten years; whoever typed that meant another date.
    private const int LongestExtensionInYears = 10;

    private Deadline() { }

    /// <summary>The rule it follows: <c>complaint-limits/accept</c>.</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>What it counts from: <c>received</c>.</summary>
    public string BaseEvent { get; private init; } = "";

    /// <summary>How many units the rule gave.</summary>
    public int Amount { get; private init; }

    /// <summary>Of what.</summary>
    public TimeUnit Unit { get; private init; }

    /// <summary>How often the rule lets it be extended; null without a bound.</summary>
    public int? ExtensionsAllowed { get; private init; }

    /// <summary>How long one extension may be, in <see cref="Unit"/>; null without a bound.</summary>
    public int? ExtensionAmount { get; private init; }

    /// <summary>When the base event happened, UTC.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The working calendar it was last counted with.</summary>
    public string CalendarVersion { get; private init; } = "";

    /// <summary>The day the present count starts from and does not include: the event's, or that of the last resumption.</summary>
    public DateOnly CountedFrom { get; private init; }

    /// <summary>How much is counted from <see cref="CountedFrom"/>: <see cref="Amount"/>, or what a pause left.</summary>
    public int Remaining { get; private init; }

    /// <summary>Of what: <see cref="Unit"/>, or days when a pause broke into a month.</summary>
    public TimeUnit RemainingUnit { get; private init; }

    /// <summary>The date the last extension set; null while the count holds.</summary>
    public DateOnly? ExtendedTo { get; private init; }

    /// <summary>How often it was extended; shown beside the standing.</summary>
    public int ExtensionCount { get; private init; }

    /// <summary>The day its clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; private init; }

    /// <summary>The due date as first counted.</summary>
    public DateOnly FirstDueOn { get; private init; }

    /// <summary>The due date (ngày đến hạn) in Vietnam.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>The instant, UTC, before which it must be done: the order of every desk.</summary>
    public DateTimeOffset DueBefore { get; private init; }

    /// <summary>For a late one: the new day promised (hẹn lại).</summary>
    public DateOnly? PromisedFor { get; private init; }

    /// <summary>When what was due was done, UTC.</summary>
    public DateTimeOffset? MetAt { get; private init; }

    /// <summary>True when it was extended at least once.</summary>
    public bool IsExtended => ExtensionCount > 0;

    /// <summary>Starts the clock of a rule.</summary>
    public static Deadline Start(DeadlineRule rule, DateTimeOffset eventAt, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Limit.Amount, 1);

        var started = new Deadline
        {
            RuleId = rule.Id,
            BaseEvent = rule.BaseEvent,
            Amount = rule.Limit.Amount,
            Unit = rule.Limit.Unit,
            ExtensionsAllowed = rule.ExtensionsAllowed,
            ExtensionAmount = rule.ExtensionAmount,
            StartedAt = eventAt.ToUniversalTime(),
            CountedFrom = VietnamTime.DateOf(eventAt),
            Remaining = rule.Limit.Amount,
            RemainingUnit = rule.Limit.Unit,
        };
        var counted = started.Counted(calendar);
        return counted with { FirstDueOn = counted.DueOn };
    }

    /// <summary>True when it is, or was when met, past its due date. A paused one is not.</summary>
    public bool IsLateAt(DateTimeOffset now) => PausedOn is null && (MetAt ?? now) >= DueBefore;

    /// <summary>How it stands.</summary>
    public DeadlineStanding StandingAt(DateTimeOffset now) => (MetAt, IsLateAt(now)) switch
    {
        (not null, false) => DeadlineStanding.MetOnTime,
        (not null, true) => DeadlineStanding.MetLate,
        (null, true) => DeadlineStanding.Late,
        _ => PausedOn is null ? DeadlineStanding.Running : DeadlineStanding.Paused,
    };

    /// <summary>Days from a day to the due date; 0 on it, negative after it.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;

    /// <summary>What was due is done. Whether in time is kept from then on.</summary>
    public Outcome<DeadlineStep> Meet(AccountId? by, DateTimeOffset now)
    {
        if (MetAt is not null) return DeadlineRefusals.AlreadyMet;
        return Step(DeadlineChangeKind.Met, this with { MetAt = now.ToUniversalTime() }, DueOn, "", by, now);
    }

    /// <summary>Extends it to a later date (gia hạn): only on a day before the due date (for hours: before the instant), with a reason, within what the rule allows.</summary>
    public Outcome<DeadlineStep> Extend(DateOnly to, string reason, AccountId by, WorkingCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (MetAt is not null) return DeadlineRefusals.AlreadyMet;
        if (PausedOn is not null) return DeadlineRefusals.Paused;
        if (Unit == TimeUnit.Hours ? now >= DueBefore : VietnamTime.DateOf(now) >= DueOn) return DeadlineRefusals.TooLateToExtend;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        if (to <= DueOn) return DeadlineRefusals.NotLater;
        if (ExtensionCount >= ExtensionsAllowed) return DeadlineRefusals.NoMoreExtensions;
        if (to > DueOn.AddYears(LongestExtensionInYears) || (ExtensionAmount is { } longest && to > FarthestExtension(longest, calendar))) return DeadlineRefusals.ExtensionTooLong;

        var extended = (this with { ExtendedTo = to, ExtensionCount = ExtensionCount + 1 }).Counted(calendar);
        return Step(DeadlineChangeKind.Extended, extended, extended.DueOn, reason, by, now);
    }

    /// <summary>Promises a new day for a late one (xin lỗi và hẹn lại). It moves nothing else: late stays late (rule 89).</summary>
    public Outcome<DeadlineStep> PromiseAnew(DateOnly day, string reason, AccountId by, DateTimeOffset now)
    {
        if (MetAt is not null) return DeadlineRefusals.AlreadyMet;
        if (!IsLateAt(now)) return DeadlineRefusals.NotLate;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        if (day < VietnamTime.DateOf(now)) return DeadlineRefusals.NotLater;

        return Step(DeadlineChangeKind.PromisedAnew, this with { PromisedFor = day }, day, reason, by, now);
    }

    /// <summary>Stops the clock (tạm dừng), as while the sender is asked for more. What is left is counted again from the day it resumes.</summary>
    public Outcome<DeadlineStep> Pause(string reason, AccountId by, WorkingCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (MetAt is not null) return DeadlineRefusals.AlreadyMet;
        if (PausedOn is not null) return DeadlineRefusals.Paused;
        if (Unit == TimeUnit.Hours) return DeadlineRefusals.HoursCannotPause;
        if (IsLateAt(now)) return DeadlineRefusals.Late;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;

        var today = VietnamTime.DateOf(now);
        var paused = Unit == TimeUnit.WorkingDays
            ? this with { PausedOn = today, Remaining = calendar.Count(today, DueOn) }
            : this with { PausedOn = today, Remaining = DaysLeft(today), RemainingUnit = TimeUnit.Days };
        return Step(DeadlineChangeKind.Paused, paused, DueOn, reason, by, now);
    }

    /// <summary>Lets the clock run again: the days that were left when it stopped are counted from today, today not included.</summary>
    public Outcome<DeadlineStep> Resume(AccountId? by, WorkingCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (MetAt is not null) return DeadlineRefusals.AlreadyMet;
        if (PausedOn is null) return DeadlineRefusals.NotPaused;

        var resumed = (this with { PausedOn = null, CountedFrom = VietnamTime.DateOf(now), ExtendedTo = null }).Counted(calendar);
        return Step(DeadlineChangeKind.Resumed, resumed, resumed.DueOn, "", by, now);
    }

    /// <summary>Counts an open deadline again after the calendar changed; null when there is nothing to do. What is met or was late already stays judged by the calendar of its day.</summary>
    public DeadlineStep? Recalculate(WorkingCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (MetAt is not null || IsLateAt(now) || calendar.Version == CalendarVersion) return null;

        var counted = Counted(calendar);
        return Step(DeadlineChangeKind.Recalculated, counted, counted.DueOn, CalendarVersion, null, now);
    }

    private Deadline Counted(WorkingCalendar calendar)
    {
        var before = (PausedOn, ExtendedTo, Unit) switch
        {
            (not null, _, _) => DueBefore,
            (_, { } day, TimeUnit.Hours) => VietnamTime.EndOf(day),
            (_, { } day, _) => VietnamTime.EndOf(calendar.OnOrAfter(day)),
            (_, _, TimeUnit.Hours) => StartedAt.AddHours(Amount),
            _ => VietnamTime.EndOf(new TimeLimit(Remaining, RemainingUnit).LastDay(CountedFrom, calendar)),
        };
        return this with { CalendarVersion = calendar.Version, DueBefore = before, DueOn = VietnamTime.DateOf(before.AddTicks(-1)) };
    }

    private DateOnly FarthestExtension(int longest, WorkingCalendar calendar) =>
        Unit == TimeUnit.Hours ? VietnamTime.DateOf(DueBefore.AddHours(longest)) : new TimeLimit(longest, Unit).LastDay(DueOn, calendar);

    private DeadlineStep Step(DeadlineChangeKind kind, Deadline after, DateOnly to, string reason, AccountId? by, DateTimeOffset now) =>
        new(after, new(kind, now.ToUniversalTime(), by, reason.Trim(), DueOn, to, after.CalendarVersion));
}
