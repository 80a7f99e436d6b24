namespace DanVan.Feedback.Domain;

/// <summary>The id of one item.</summary>
public readonly record struct FeedbackId(Guid Value) : IId<FeedbackId>
{
    /// <inheritdoc />
    public static FeedbackId From(Guid value) => new(value);

    /// <summary>A new id, ordered by <paramref name="now"/>.</summary>
    public static FeedbackId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>The two open kinds. Complaints and denunciations are not here: they live in the room Sealed and never enter these tables.</summary>
public enum FeedbackKind
{
    /// <summary>Information about a matter (phản ánh).</summary>
    Reflection = 1,

    /// <summary>An opinion with a proposed solution (kiến nghị).</summary>
    Recommendation,
}

/// <summary>Where an item stands in its handling.</summary>
public enum FeedbackState
{
    /// <summary>Acknowledged, nobody has looked yet (đã tiếp nhận).</summary>
    Received = 1,

    /// <summary>Given to a body (đã phân công).</summary>
    Assigned,

    /// <summary>The body works on it (đang xử lý).</summary>
    InProgress,

    /// <summary>An answer is written and waits for its check (chờ duyệt trả lời).</summary>
    Answered,

    /// <summary>The answer is given and may be rated (đã trả lời).</summary>
    Resolved,

    /// <summary>The sender was not satisfied and asked again, once (mở lại).</summary>
    Reopened,

    /// <summary>Finished: the days for reopening are over (đã đóng).</summary>
    Closed,

    /// <summary>Not taken up, with a reason (không tiếp nhận).</summary>
    NotAccepted,

    /// <summary>Sent to an authority outside this installation, the sender was told (đã chuyển cơ quan khác).</summary>
    Forwarded,

    /// <summary>The same matter as another item, which carries on for both (đã gộp).</summary>
    Merged,

    /// <summary>Split into separate items (đã tách).</summary>
    Split,

    /// <summary>Taken back by its sender before publication (đã rút).</summary>
    Withdrawn,
}

/// <summary>Whether the public sees an item. It is apart from the handling: an item may be answered and never published.</summary>
public enum FeedbackVisibility
{
    /// <summary>Waits for moderation; the code answers "received, being checked".</summary>
    Checking = 1,

    /// <summary>The moderated text is public.</summary>
    Public,

    /// <summary>Handled, not shown (không công bố).</summary>
    Withheld,
}
