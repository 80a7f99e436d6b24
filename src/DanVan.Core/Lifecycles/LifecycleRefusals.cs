namespace DanVan.Core.Lifecycles;

/// <summary>Why a move is refused by the table itself; guards bring refusals of their own.</summary>
public static class LifecycleRefusals
{
    /// <summary>The action is not possible in this state; somebody else may have moved the record meanwhile.</summary>
    public static readonly Refusal WrongState = new("lifecycle.wrong-state");

    /// <summary>A reason is needed.</summary>
    public static readonly Refusal ReasonMissing = new("lifecycle.reason-missing");

    /// <summary>The reason is none of those listed.</summary>
    public static readonly Refusal ReasonUnknown = new("lifecycle.reason-unknown");

    /// <summary>A note is needed.</summary>
    public static readonly Refusal NoteMissing = new("lifecycle.note-missing");

    /// <summary>A due date is needed.</summary>
    public static readonly Refusal DueDateMissing = new("lifecycle.due-date-missing");

    /// <summary>Who or what it goes to is needed.</summary>
    public static readonly Refusal TargetMissing = new("lifecycle.target-missing");

    /// <summary>A document's number and date are needed.</summary>
    public static readonly Refusal DocumentMissing = new("lifecycle.document-missing");

    /// <summary>Evidence is needed.</summary>
    public static readonly Refusal EvidenceMissing = new("lifecycle.evidence-missing");
}
