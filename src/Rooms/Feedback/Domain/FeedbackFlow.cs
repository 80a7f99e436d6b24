using DanVan.Core.Lifecycles;

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

/// <summary>The life of an item as a table: which action leads from which states to which, who may, and what must be given (vòng đời phản ánh).</summary>
public static class FeedbackFlow
{
    private static readonly FeedbackState[] _before = [FeedbackState.Received, FeedbackState.Assigned, FeedbackState.InProgress];
    private static readonly FeedbackState[] _owed = [FeedbackState.Assigned, FeedbackState.InProgress, FeedbackState.Reopened];

    /// <summary>The table.</summary>
    public static readonly Lifecycle<FeedbackState> Flow = new("feedback-item", FeedbackState.Received,
    [
        Move(FeedbackAction.Classify, [.. _before, FeedbackState.Reopened], null, FeedbackPermits.Triage.Name),
        Move(FeedbackAction.Assign, _before, FeedbackState.Assigned, FeedbackPermits.Triage.Name, Need.Target),
        Move(FeedbackAction.Assign, [FeedbackState.Reopened], FeedbackState.Reopened, FeedbackPermits.Triage.Name, Need.Target),
        Move(FeedbackAction.Start, [FeedbackState.Assigned], FeedbackState.InProgress, FeedbackPermits.Handle.Name),
        Move(FeedbackAction.Extend, _owed, null, FeedbackPermits.Handle.Name, Need.Reason | Need.DueDate),
        Move(FeedbackAction.Answer, _owed, FeedbackState.Answered, FeedbackPermits.Handle.Name, Need.Note),
        Move(FeedbackAction.ReturnAnswer, [FeedbackState.Answered], FeedbackState.InProgress, FeedbackPermits.Moderate.Name, Need.Note),
        Move(FeedbackAction.GiveAnswer, [FeedbackState.Answered], FeedbackState.Resolved, FeedbackPermits.Moderate.Name),
        Move(FeedbackAction.Reopen, [FeedbackState.Resolved], FeedbackState.Reopened, Lifecycle.Anybody, Need.Note),
        Move(FeedbackAction.Close, [FeedbackState.Resolved], FeedbackState.Closed, Lifecycle.House),
        Move(FeedbackAction.NotAccept, [FeedbackState.Received], FeedbackState.NotAccepted, FeedbackPermits.Triage.Name, Need.Reason),
        Move(FeedbackAction.Forward, _before, FeedbackState.Forwarded, FeedbackPermits.Triage.Name, Need.Target),
        Move(FeedbackAction.Transfer, _before, FeedbackState.Received, FeedbackPermits.Triage.Name, Need.Target),
        Move(FeedbackAction.Merge, _before, FeedbackState.Merged, FeedbackPermits.Triage.Name, Need.Target),
        Move(FeedbackAction.Split, [FeedbackState.Received, FeedbackState.Assigned], FeedbackState.Split, FeedbackPermits.Triage.Name),
        Move(FeedbackAction.Withdraw, _before, FeedbackState.Withdrawn, Lifecycle.Anybody),
    ]);

    /// <summary>The state after, or null when the action may not happen now.</summary>
    public static FeedbackState? Next(FeedbackState state, FeedbackAction action) => Flow.Find(state, NameOf(action)) is { } move ? move.To ?? state : null;

    /// <summary>States in which an item can carry on for one that is merged into it.</summary>
    public static bool CarriesOn(FeedbackState state) => IsOpen(state) || state is FeedbackState.Resolved or FeedbackState.Closed;

    /// <summary>States in which somebody still has to do something.</summary>
    public static bool IsOpen(FeedbackState state) => state is FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered or FeedbackState.Reopened;

    /// <summary>The steps that the public history of an item tells of. Notes of officers and steps about moderation stay inside.</summary>
    public static IReadOnlyList<FeedbackAction> PublicSteps { get; } =
    [
        FeedbackAction.Assign, FeedbackAction.Start, FeedbackAction.Extend, FeedbackAction.GiveAnswer, FeedbackAction.Reopen, FeedbackAction.Close,
        FeedbackAction.NotAccept, FeedbackAction.Forward, FeedbackAction.Merge, FeedbackAction.Split,
    ];

    /// <summary>The name of an action in the declared table.</summary>
    public static string NameOf(FeedbackAction action) => action switch
    {
        FeedbackAction.ReturnAnswer => "return-answer",
        FeedbackAction.GiveAnswer => "give-answer",
        FeedbackAction.NotAccept => "not-accept",
        _ => $"{action}".ToLowerInvariant(),
    };

    private static Move<FeedbackState> Move(FeedbackAction action, FeedbackState[] from, FeedbackState? to, string may, Need needs = Need.None) => new(NameOf(action), from, to) { May = may, Needs = needs };
}
