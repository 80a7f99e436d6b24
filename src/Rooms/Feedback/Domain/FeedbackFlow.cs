namespace DanVan.Feedback.Domain;

/// <summary>What can be done with an item.</summary>
public enum FeedbackAction
{
    /// <summary>Give it to a body (phân công), or to another one.</summary>
    Assign = 1,

    /// <summary>The body begins (bắt đầu xử lý).</summary>
    Start,

    /// <summary>Move the last day (gia hạn).</summary>
    Extend,

    /// <summary>Write an answer (trả lời).</summary>
    Answer,

    /// <summary>Send the answer back to its writer (trả lại).</summary>
    ReturnAnswer,

    /// <summary>Give the answer to the sender (duyệt trả lời).</summary>
    GiveAnswer,

    /// <summary>The sender asks again (mở lại).</summary>
    Reopen,

    /// <summary>End after the days for reopening (đóng).</summary>
    Close,

    /// <summary>Not take it up (không tiếp nhận).</summary>
    NotAccept,

    /// <summary>Send it to an authority outside (chuyển cơ quan khác).</summary>
    Forward,

    /// <summary>Let another item carry on (gộp).</summary>
    Merge,

    /// <summary>Make separate items of it (tách).</summary>
    Split,

    /// <summary>Taken back by the sender (rút).</summary>
    Withdraw,
}

/// <summary>Which action leads from which state to which: the item's life in one table.</summary>
public static class FeedbackFlow
{
    /// <summary>The state after, or null when the action may not happen now.</summary>
    public static FeedbackState? Next(FeedbackState state, FeedbackAction action) => (state, action) switch
    {
        (FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress, FeedbackAction.Assign) => FeedbackState.Assigned,
        (FeedbackState.Reopened, FeedbackAction.Assign) => FeedbackState.Reopened,
        (FeedbackState.Assigned, FeedbackAction.Start) => FeedbackState.InProgress,
        (FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Reopened, FeedbackAction.Extend) => state,
        (FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Reopened, FeedbackAction.Answer) => FeedbackState.Answered,
        (FeedbackState.Answered, FeedbackAction.ReturnAnswer) => FeedbackState.InProgress,
        (FeedbackState.Answered, FeedbackAction.GiveAnswer) => FeedbackState.Resolved,
        (FeedbackState.Resolved, FeedbackAction.Reopen) => FeedbackState.Reopened,
        (FeedbackState.Resolved, FeedbackAction.Close) => FeedbackState.Closed,
        (FeedbackState.Received, FeedbackAction.NotAccept or FeedbackAction.Withdraw) => action == FeedbackAction.NotAccept ? FeedbackState.NotAccepted : FeedbackState.Withdrawn,
        (FeedbackState.Assigned or FeedbackState.InProgress, FeedbackAction.Withdraw) => FeedbackState.Withdrawn,
        (FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress, FeedbackAction.Forward) => FeedbackState.Forwarded,
        (FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress, FeedbackAction.Merge) => FeedbackState.Merged,
        (FeedbackState.Received or FeedbackState.Assigned, FeedbackAction.Split) => FeedbackState.Split,
        _ => null,
    };

    /// <summary>States in which somebody still has to do something.</summary>
    public static bool IsOpen(FeedbackState state) => state is FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered or FeedbackState.Reopened;
}

/// <summary>Why the room says no.</summary>
public static class FeedbackRefusals
{
    public static readonly Refusal WrongState = new("feedback.wrong-state");
    public static readonly Refusal AboutThisBody = new("feedback.about-this-body");
    public static readonly Refusal NothingDue = new("feedback.nothing-due");
    public static readonly Refusal TooLateToExtend = new("feedback.too-late-to-extend");
    public static readonly Refusal NotLater = new("feedback.not-later");
    public static readonly Refusal ReopenedBefore = new("feedback.reopened-before");
    public static readonly Refusal TooLateToReopen = new("feedback.too-late-to-reopen");
    public static readonly Refusal AlreadyPublic = new("feedback.already-public");
    public static readonly Refusal CannotMerge = new("feedback.cannot-merge");
    public static readonly Refusal SamePerson = new("feedback.same-person");
    public static readonly Refusal NotYours = new("feedback.not-yours");
    public static readonly Refusal NotFound = new("feedback.not-found");
}
