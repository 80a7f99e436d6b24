using System.Globalization;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using DanVan.Platform.Web.Kit;

namespace DanVan.Feedback.Desk;

/// <summary>Tasks, states, steps and reasons in an officer's words.</summary>
public static class DeskWords
{
    /// <summary>What has to be done.</summary>
    public static string OfTask(string task) => task switch
    {
        "triage" => FeedbackDeskTexts.TaskTriage,
        "notice" => FeedbackDeskTexts.TaskNotice,
        "moderate" => FeedbackDeskTexts.TaskModerate,
        "await-body" => FeedbackDeskTexts.TaskAwaitBody,
        "check" => FeedbackDeskTexts.TaskCheck,
        _ => FeedbackDeskTexts.TaskAnswer,
    };

    /// <summary>Where an item stands.</summary>
    public static string Of(FeedbackState state) => state switch
    {
        FeedbackState.Received => FeedbackDeskTexts.StateReceived,
        FeedbackState.Assigned => FeedbackDeskTexts.StateAssigned,
        FeedbackState.InProgress => FeedbackDeskTexts.StateInProgress,
        FeedbackState.Answered => FeedbackDeskTexts.StateAnswered,
        FeedbackState.Resolved => FeedbackDeskTexts.StateResolved,
        FeedbackState.Reopened => FeedbackDeskTexts.StateReopened,
        FeedbackState.Closed => FeedbackDeskTexts.StateClosed,
        FeedbackState.NotAccepted => FeedbackDeskTexts.StateNotAccepted,
        FeedbackState.Forwarded => FeedbackDeskTexts.StateForwarded,
        FeedbackState.Merged => FeedbackDeskTexts.StateMerged,
        FeedbackState.Split => FeedbackDeskTexts.StateSplit,
        _ => FeedbackDeskTexts.StateWithdrawn,
    };

    /// <summary>The colour of a state.</summary>
    public static Tone ToneOf(FeedbackState state) => state switch
    {
        FeedbackState.Received or FeedbackState.Reopened => Tone.Warn,
        FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered => Tone.Info,
        FeedbackState.Resolved or FeedbackState.Closed => Tone.Good,
        _ => Tone.Neutral,
    };

    /// <summary>Who sees it.</summary>
    public static string Of(FeedbackVisibility visibility) => visibility switch
    {
        FeedbackVisibility.Checking => FeedbackDeskTexts.VisibilityChecking,
        FeedbackVisibility.Public => FeedbackDeskTexts.VisibilityPublic,
        _ => FeedbackDeskTexts.VisibilityWithheld,
    };

    /// <summary>What a stretch of text may give away.</summary>
    public static string Of(PersonalMark mark) => mark switch
    {
        PersonalMark.Phone => FeedbackDeskTexts.MarkPhone,
        PersonalMark.IdNumber => FeedbackDeskTexts.MarkIdNumber,
        PersonalMark.Email => FeedbackDeskTexts.MarkEmail,
        PersonalMark.Plate => FeedbackDeskTexts.MarkPlate,
        PersonalMark.BankAccount => FeedbackDeskTexts.MarkBankAccount,
        PersonalMark.House => FeedbackDeskTexts.MarkHouse,
        _ => FeedbackDeskTexts.MarkName,
    };

    /// <summary>What of a sender was opened.</summary>
    public static string Of(SenderReadingOf what) => what switch
    {
        SenderReadingOf.Sender => FeedbackDeskTexts.ReadSender,
        SenderReadingOf.OriginalText => FeedbackDeskTexts.ReadOriginal,
        _ => FeedbackDeskTexts.ReadPhoto,
    };

    /// <summary>A step of the history.</summary>
    public static string OfStep(string action) => FeedbackDeskTexts.ResourceManager.GetString("Step" + action, CultureInfo.CurrentUICulture) ?? action;

    /// <summary>What a photo is called: whose it is, and its number there.</summary>
    public static string NameOf(Photo photo) => string.Format(CultureInfo.CurrentCulture, photo.Source == PhotoSource.Body ? FeedbackDeskTexts.PhotoOfAnswer : FeedbackDeskTexts.PhotoNumber, photo.Place);

    /// <summary>A reason of the lists of the rule set; the words themselves for one that is written out.</summary>
    public static string OfReason(string reason) =>
        FeedbackDeskTexts.ResourceManager.GetString("Reason_" + reason.Replace('-', '_'), CultureInfo.CurrentUICulture) ?? reason;

    /// <summary>Whether something was just done, for the banner after a form.</summary>
    public static string? Done(string? what) => what is null ? null : FeedbackDeskTexts.ResourceManager.GetString("Done_" + what.Replace('-', '_'), CultureInfo.CurrentUICulture);
}
