namespace DanVan.Core.Deadlines;

/// <summary>What happened to a deadline.</summary>
public enum DeadlineChangeKind
{
    /// <summary>It was extended before its due date (gia hạn).</summary>
    Extended,

    /// <summary>Its clock was stopped (tạm dừng).</summary>
    Paused,

    /// <summary>Its clock runs again (tiếp tục).</summary>
    Resumed,

    /// <summary>The working calendar changed (tính lại theo lịch mới).</summary>
    Recalculated,

    /// <summary>It was late and a new day was promised (xin lỗi và hẹn lại); it stays late.</summary>
    PromisedAnew,

    /// <summary>What was due is done (hoàn thành).</summary>
    Met,
}

/// <summary>One line of a deadline's history, to be kept beside the record.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who; null for the system.</param>
/// <param name="Reason">Why, in the words of the person; for <see cref="DeadlineChangeKind.Recalculated"/> the calendar version before.</param>
/// <param name="From">The due date before.</param>
/// <param name="To">The due date, or the day promised, after.</param>
/// <param name="CalendarVersion">The calendar it was counted with.</param>
public sealed record DeadlineChange(DeadlineChangeKind Kind, DateTimeOffset At, AccountId? By, string Reason, DateOnly From, DateOnly To, string CalendarVersion);

/// <summary>A deadline after a change, and the line for its history.</summary>
public sealed record DeadlineStep(Deadline Deadline, DeadlineChange Change);
