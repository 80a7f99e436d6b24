namespace DanVan.Core.Deadlines;

/// <summary>Why a change of a deadline is refused.</summary>
public static class DeadlineRefusals
{
    /// <summary>What was due is done already.</summary>
    public static readonly Refusal AlreadyMet = new("deadline.already-met");

    /// <summary>An extension comes on a day before the due date, not on it or after it.</summary>
    public static readonly Refusal TooLateToExtend = new("deadline.too-late-to-extend");

    /// <summary>A reason is missing.</summary>
    public static readonly Refusal ReasonMissing = new("deadline.reason-missing");

    /// <summary>The new date is not after the present one.</summary>
    public static readonly Refusal NotLater = new("deadline.not-later");

    /// <summary>The rule allows no further extension.</summary>
    public static readonly Refusal NoMoreExtensions = new("deadline.no-more-extensions");

    /// <summary>The new date is farther than one extension of the rule reaches.</summary>
    public static readonly Refusal ExtensionTooLong = new("deadline.extension-too-long");

    /// <summary>The clock stands still already.</summary>
    public static readonly Refusal Paused = new("deadline.paused");

    /// <summary>The clock was not stopped.</summary>
    public static readonly Refusal NotPaused = new("deadline.not-paused");

    /// <summary>It is late; a pause would hide that.</summary>
    public static readonly Refusal Late = new("deadline.late");

    /// <summary>It is not late: it needs an extension, not a new promise.</summary>
    public static readonly Refusal NotLate = new("deadline.not-late");

    /// <summary>A limit in hours runs through.</summary>
    public static readonly Refusal HoursCannotPause = new("deadline.hours-cannot-pause");
}
