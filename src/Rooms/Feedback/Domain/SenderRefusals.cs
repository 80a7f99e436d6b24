namespace DanVan.Feedback.Domain;

/// <summary>Why the room says no to a sender or a follower.</summary>
public static class SenderRefusals
{
    /// <summary>No category of that name is in force.</summary>
    public static readonly Refusal UnknownCategory = new("feedback.unknown-category");

    /// <summary>The place is no commune of today.</summary>
    public static readonly Refusal UnknownPlace = new("feedback.unknown-place");

    /// <summary>The text is shorter or longer than may be.</summary>
    public static readonly Refusal TextLength = new("feedback.text-length");

    /// <summary>This category needs a way to reach the sender.</summary>
    public static readonly Refusal ContactNeeded = new("feedback.contact-needed");

    /// <summary>There is no answer that could be rated.</summary>
    public static readonly Refusal NothingToRate = new("feedback.nothing-to-rate");

    /// <summary>This answer was rated already with this key.</summary>
    public static readonly Refusal RatedBefore = new("feedback.rated-before");

    /// <summary>Only a sender who rated the answer "not satisfied" may ask again.</summary>
    public static readonly Refusal NotSatisfiedFirst = new("feedback.not-satisfied-first");

    /// <summary>Only the sender may do it, not one who joined.</summary>
    public static readonly Refusal OnlySender = new("feedback.only-sender");

    /// <summary>Nothing more can be added to what has ended.</summary>
    public static readonly Refusal Ended = new("feedback.ended");

    /// <summary>An item has no room for more photos.</summary>
    public static readonly Refusal TooManyPhotos = new("feedback.too-many-photos");

    /// <summary>So much was added already that a new report serves better.</summary>
    public static readonly Refusal TooManyAdditions = new("feedback.too-many-additions");

    /// <summary>The public does not see it, so nobody can join it.</summary>
    public static readonly Refusal NotJoinable = new("feedback.not-joinable");

    /// <summary>The law asks for a name in this category, so it is not removed before its time.</summary>
    public static readonly Refusal NameByLaw = new("feedback.name-by-law");

    /// <summary>An anonymous report keeps no address, so that no mail can be sent.</summary>
    public static readonly Refusal NoMailForAnonymous = new("feedback.no-mail-for-anonymous");
}
