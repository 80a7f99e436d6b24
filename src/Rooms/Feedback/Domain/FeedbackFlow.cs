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

    /// <summary>Correct kind, category, place; say whom it is about (phân loại).</summary>
    Classify,

    /// <summary>Pass it to another unit of this installation (chuyển đơn vị).</summary>
    Transfer,
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
        (FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Reopened, FeedbackAction.Classify) => state,
        (FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress, FeedbackAction.Transfer) => FeedbackState.Received,
        _ => null,
    };

    /// <summary>States in which an item can carry on for one that is merged into it.</summary>
    public static bool CarriesOn(FeedbackState state) => IsOpen(state) || state is FeedbackState.Resolved or FeedbackState.Closed;

    /// <summary>States in which somebody still has to do something.</summary>
    public static bool IsOpen(FeedbackState state) => state is FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered or FeedbackState.Reopened;
}
