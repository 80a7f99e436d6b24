namespace DanVan.Core.Documents;

/// <summary>Why a document is not numbered, cancelled or signed.</summary>
public static class DocumentRefusals
{
    /// <summary>The day lies in another year than the series.</summary>
    public static readonly Refusal OtherYear = new("document.other-year");

    /// <summary>A later day has a number already.</summary>
    public static readonly Refusal EarlierThanLast = new("document.earlier-than-last");

    /// <summary>The series does not hold that number.</summary>
    public static readonly Refusal NoSuchNumber = new("document.no-such-number");

    /// <summary>The number was cancelled before.</summary>
    public static readonly Refusal AlreadyCancelled = new("document.already-cancelled");

    /// <summary>A cancelled number needs its reason.</summary>
    public static readonly Refusal ReasonMissing = new("document.reason-missing");

    /// <summary>Nobody is named as the signer.</summary>
    public static readonly Refusal NameMissing = new("document.name-missing");

    /// <summary>An academic or honorary title stands before the signer's name.</summary>
    public static readonly Refusal TitleBeforeName = new("document.title-before-name");
}
