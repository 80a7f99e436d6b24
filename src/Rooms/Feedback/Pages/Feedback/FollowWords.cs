using System.Globalization;
using DanVan.Feedback.Domain;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web.Kit;

namespace DanVan.Feedback.Pages.Following;

/// <summary>States, steps and what was done, in the plain words of the follower's page.</summary>
public static class FollowWords
{
    /// <summary>The name of a state.</summary>
    public static string Of(FeedbackState state) => state switch
    {
        FeedbackState.Received => FollowTexts.StateReceived,
        FeedbackState.Assigned => FollowTexts.StateAssigned,
        FeedbackState.InProgress or FeedbackState.Answered => FollowTexts.StateInProgress,
        FeedbackState.Resolved => FollowTexts.StateResolved,
        FeedbackState.Reopened => FollowTexts.StateReopened,
        FeedbackState.Closed => FollowTexts.StateClosed,
        FeedbackState.NotAccepted => FollowTexts.StateNotAccepted,
        FeedbackState.Forwarded => FollowTexts.StateForwarded,
        FeedbackState.Merged => FollowTexts.StateMerged,
        FeedbackState.Split => FollowTexts.StateSplit,
        _ => FollowTexts.StateWithdrawn,
    };

    /// <summary>One sentence about what happens now.</summary>
    public static string Explain(FeedbackItem item) => item.State switch
    {
        FeedbackState.Received => FollowTexts.ExplainReceived,
        FeedbackState.Assigned => FollowTexts.ExplainAssigned,
        FeedbackState.InProgress => FollowTexts.ExplainInProgress,
        FeedbackState.Answered => FollowTexts.ExplainAnswered,
        FeedbackState.Resolved => FollowTexts.ExplainResolved,
        FeedbackState.Reopened => FollowTexts.ExplainReopened,
        FeedbackState.Closed => FollowTexts.ExplainClosed,
        FeedbackState.NotAccepted => FollowTexts.ExplainNotAccepted,
        FeedbackState.Forwarded => string.Format(CultureInfo.CurrentCulture, FollowTexts.ExplainForwarded, item.ForwardedTo),
        FeedbackState.Merged => FollowTexts.ExplainMerged,
        FeedbackState.Split => FollowTexts.ExplainSplit,
        _ => FollowTexts.ExplainWithdrawn,
    };

    /// <summary>The colour of a state.</summary>
    public static Tone ToneOf(FeedbackState state) => state switch
    {
        FeedbackState.Resolved or FeedbackState.Closed => Tone.Good,
        FeedbackState.Received or FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered or FeedbackState.Reopened => Tone.Info,
        _ => Tone.Neutral,
    };

    /// <summary>What the public sees of it.</summary>
    public static string Of(FeedbackVisibility visibility) => visibility switch
    {
        FeedbackVisibility.Checking => FollowTexts.VisibilityChecking,
        FeedbackVisibility.Public => FollowTexts.VisibilityPublic,
        _ => FollowTexts.VisibilityWithheld,
    };

    /// <summary>A rating.</summary>
    public static string Of(SatisfactionRating rating) => rating switch
    {
        SatisfactionRating.Satisfied => FollowTexts.Satisfied,
        SatisfactionRating.Acceptable => FollowTexts.Acceptable,
        _ => FollowTexts.NotSatisfied,
    };

    /// <summary>One step of the history.</summary>
    public static string OfStep(string action) => Enum.TryParse<FeedbackAction>(action, out var known)
        ? known switch
        {
            FeedbackAction.Assign => FollowTexts.StepAssign,
            FeedbackAction.Start => FollowTexts.StepStart,
            FeedbackAction.Extend => FollowTexts.StepExtend,
            FeedbackAction.GiveAnswer => FollowTexts.StepGiveAnswer,
            FeedbackAction.Reopen => FollowTexts.StepReopen,
            FeedbackAction.Close => FollowTexts.StepClose,
            FeedbackAction.NotAccept => FollowTexts.StateNotAccepted,
            FeedbackAction.Forward => FollowTexts.StateForwarded,
            FeedbackAction.Merge => FollowTexts.StateMerged,
            FeedbackAction.Split => FollowTexts.StateSplit,
            FeedbackAction.Withdraw => FollowTexts.StateWithdrawn,
            _ => FollowTexts.StepOther,
        }
        : FollowTexts.StepOther;

    /// <summary>What a receipt is of, and when.</summary>
    public static string OfReceipt(ReceivedRecord received)
    {
        var act = received.Field("act") switch
        {
            ReceivedAct.Send => FollowTexts.StepSent,
            "join" => FollowTexts.JoinTitle,
            "add" => FollowTexts.AddTitle,
            "rate" => FollowTexts.RateTitle,
            "reopen" => FollowTexts.ReopenTitle,
            "withdraw" => FollowTexts.WithdrawTitle,
            "forget" => FollowTexts.ForgetTitle,
            "mail-stop" => FollowTexts.StopButton,
            _ => FollowTexts.MailTitle,
        };
        return DateTimeOffset.TryParse(received.Field("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? $"{act} · {Shown.Moment(at)}" : act;
    }

    /// <summary>What was just done; null for nothing.</summary>
    public static string? Done(string? what) => what switch
    {
        "bo-sung" => FollowTexts.DoneAdd,
        "danh-gia" => FollowTexts.DoneRate,
        "xem-lai" => FollowTexts.DoneReopen,
        "thu" => FollowTexts.DoneMail,
        "ngung-thu" => FollowTexts.StopDone,
        "rut" => FollowTexts.DoneWithdraw,
        "xoa-lien-he" => FollowTexts.DoneForget,
        _ => null,
    };
}
