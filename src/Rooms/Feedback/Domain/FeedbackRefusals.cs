namespace DanVan.Feedback.Domain;

/// <summary>Why the room says no.</summary>
public static class FeedbackRefusals
{
    /// <summary>The item's state does not allow this now.</summary>
    public static readonly Refusal WrongState = new("feedback.wrong-state");

    /// <summary>The body or person named is the one the item is about (rule 80).</summary>
    public static readonly Refusal AboutThisBody = new("feedback.about-this-body");

    /// <summary>No time limit runs.</summary>
    public static readonly Refusal NothingDue = new("feedback.nothing-due");

    /// <summary>It was reopened once already (rule 91).</summary>
    public static readonly Refusal ReopenedBefore = new("feedback.reopened-before");

    /// <summary>The days for reopening are over (rule 91).</summary>
    public static readonly Refusal TooLateToReopen = new("feedback.too-late-to-reopen");

    /// <summary>What is public is not taken back by its sender.</summary>
    public static readonly Refusal AlreadyPublic = new("feedback.already-public");

    /// <summary>It cannot carry on for the other one.</summary>
    public static readonly Refusal CannotMerge = new("feedback.cannot-merge");

    /// <summary>A second person is asked for: the writer does not check, the first writer does not answer again (rule 91).</summary>
    public static readonly Refusal SamePerson = new("feedback.same-person");

    /// <summary>It lies on that unit's desk already.</summary>
    public static readonly Refusal SameUnit = new("feedback.same-unit");

    /// <summary>It lies on another desk than the actor's.</summary>
    public static readonly Refusal NotYours = new("feedback.not-yours");

    /// <summary>Somebody changed the item since the actor looked at it.</summary>
    public static readonly Refusal Changed = new("feedback.changed");

    /// <summary>The reason is none of the list.</summary>
    public static readonly Refusal NoReason = new("feedback.no-reason");

    /// <summary>Words are missing or too long.</summary>
    public static readonly Refusal NoWords = new("feedback.no-words");

    /// <summary>There is no such body, unit, category or person to give it to.</summary>
    public static readonly Refusal NoSuchTarget = new("feedback.no-such-target");

    /// <summary>No answer waits.</summary>
    public static readonly Refusal NoAnswer = new("feedback.no-answer");

    /// <summary>Answers to an item have no room for more photos.</summary>
    public static readonly Refusal TooManyAnswerPhotos = new("feedback.too-many-answer-photos");

    /// <summary>A mixed item needs two parts or more (rule 77).</summary>
    public static readonly Refusal TooFewParts = new("feedback.too-few-parts");

    /// <summary>Those who handle an item never see who sent it (rule 87).</summary>
    public static readonly Refusal HandlerReadsNoSender = new("feedback.handler-reads-no-sender");

    /// <summary>It was sent without any identity.</summary>
    public static readonly Refusal NoSender = new("feedback.no-sender");

    /// <summary>No such item.</summary>
    public static readonly Refusal NotFound = new("feedback.not-found");
}
