using DanVan.Platform.Web.Kit;
using DanVan.Sealed.Domain;

namespace DanVan.Sealed;

/// <summary>The words of the room's closed lists, in the language of the request.</summary>
public static class CaseWords
{
    /// <summary>What it is.</summary>
    public static string Of(SealedClass found) => found switch
    {
        SealedClass.Complaint => ReceptionTexts.ClassComplaint,
        SealedClass.Denunciation => ReceptionTexts.ClassDenunciation,
        _ => ReceptionTexts.ClassNeither,
    };

    /// <summary>What the sender says it is.</summary>
    public static string Of(SaidKind said) => said switch
    {
        SaidKind.Complaint => ReceptionTexts.ClassComplaint,
        SaidKind.Denunciation => ReceptionTexts.ClassDenunciation,
        _ => ReceptionTexts.ClassNotSaid,
    };

    /// <summary>Where it stands.</summary>
    public static string Of(SealedState state) => state switch
    {
        SealedState.Received => ReceptionTexts.StateReceived,
        SealedState.Classified => ReceptionTexts.StateClassified,
        SealedState.Accepted => ReceptionTexts.StateAccepted,
        SealedState.Extended => ReceptionTexts.StateExtended,
        SealedState.Refused => ReceptionTexts.StateRefused,
        SealedState.Forwarded => ReceptionTexts.StateForwarded,
        _ => ReceptionTexts.StateClosed,
    };

    /// <summary>The colour of a state.</summary>
    public static Tone ToneOf(SealedState state) => state switch
    {
        SealedState.Received => Tone.Neutral,
        SealedState.Closed => Tone.Good,
        SealedState.Refused => Tone.Warn,
        _ => Tone.Info,
    };

    /// <summary>How it came.</summary>
    public static string Of(SealedChannel channel) => channel switch
    {
        SealedChannel.Form => ReceptionTexts.ChannelForm,
        SealedChannel.Visit => ReceptionTexts.ChannelVisit,
        _ => ReceptionTexts.ChannelMoved,
    };

    /// <summary>What is due.</summary>
    public static string OfTask(string task) => task switch
    {
        "reply" => ReceptionTexts.TaskReply,
        "accept" => ReceptionTexts.TaskAccept,
        "refuse" => ReceptionTexts.TaskRefuse,
        "forward" => ReceptionTexts.TaskForward,
        "tell-decision" => ReceptionTexts.TaskTell,
        _ when task.StartsWith("verify", StringComparison.Ordinal) => ReceptionTexts.TaskVerify,
        _ => ReceptionTexts.TaskSettle,
    };

    /// <summary>A part of a report that was moved.</summary>
    public static string OfPart(string what) => what switch
    {
        "original" => ReceptionTexts.PartOriginal,
        "addition" => ReceptionTexts.PartAddition,
        "note" => ReceptionTexts.PartNote,
        "answer" => ReceptionTexts.PartAnswer,
        "detail" => ReceptionTexts.PartDetail,
        _ => ReceptionTexts.PartStep,
    };

    /// <summary>What was done with something sealed.</summary>
    public static string Of(SealedAct act) => act switch
    {
        SealedAct.Opened => KeyTexts.ActOpened,
        SealedAct.BookRead => KeyTexts.ActBookRead,
        SealedAct.BookExported => KeyTexts.ActBookExported,
        SealedAct.MovedHere => KeyTexts.ActMovedHere,
        SealedAct.PassphraseSet => KeyTexts.ActPassphraseSet,
        SealedAct.PassphraseChanged => KeyTexts.ActPassphraseChanged,
        SealedAct.KeyringReplaced => KeyTexts.ActKeyringReplaced,
        SealedAct.PassphraseWrong => KeyTexts.ActPassphraseWrong,
        SealedAct.KeyMade => KeyTexts.ActKeyMade,
        SealedAct.KeyRenewed => KeyTexts.ActKeyRenewed,
        SealedAct.KeyOpened => KeyTexts.ActKeyOpened,
        SealedAct.OfficerAdded => KeyTexts.ActOfficerAdded,
        SealedAct.OfficerRemoved => KeyTexts.ActOfficerRemoved,
        SealedAct.RecoveryNamed => KeyTexts.ActRecoveryNamed,
        SealedAct.BreakGlassBegun => KeyTexts.ActBreakGlassBegun,
        SealedAct.BreakGlassAgreed => KeyTexts.ActBreakGlassAgreed,
        SealedAct.BreakGlassUsed => KeyTexts.ActBreakGlassUsed,
        _ => KeyTexts.ActForgotten,
    };

    /// <summary>True for what the auditor should look at first.</summary>
    public static bool IsGrave(SealedAct act) =>
        act is SealedAct.BreakGlassBegun or SealedAct.BreakGlassAgreed or SealedAct.BreakGlassUsed or SealedAct.PassphraseWrong or SealedAct.KeyringReplaced or SealedAct.BookExported;
}
