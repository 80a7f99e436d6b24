using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Domain;

/// <summary>
/// Who said it, apart from what was said. There is no row at all for an anonymous item. Name, phone and e-mail are encrypted with a key outside the
/// database; handling bodies have no permit to read them (rule 87).
/// </summary>
public sealed class Sender
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 100;

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>The account, when the sender was signed in.</summary>
    [PersonalField(PersonalKind.Basic, "let a signed-in sender find the report again", "until the day in KeepUntil, 2 years after receipt")]
    public AccountId? AccountId { get; init; }

    /// <summary>Encrypted name.</summary>
    [PersonalField(PersonalKind.Basic, "know whom to answer", "until the day in KeepUntil, 2 years after receipt")]
    public byte[]? Name { get; init; }

    /// <summary>Encrypted phone number.</summary>
    [PersonalField(PersonalKind.Basic, "ask back and tell the answer", "until the day in KeepUntil, 2 years after receipt")]
    public byte[]? Phone { get; init; }

    /// <summary>Encrypted e-mail address.</summary>
    [PersonalField(PersonalKind.Basic, "tell the answer", "until the day in KeepUntil, 2 years after receipt")]
    public byte[]? Email { get; init; }

    /// <summary>Encrypted address in words, where the law asks for it.</summary>
    [PersonalField(PersonalKind.Basic, "answer in writing where the law asks for it", "until the day in KeepUntil, 2 years after receipt")]
    public byte[]? Address { get; init; }

    /// <summary>Which version of the privacy notice was shown and which purposes were ticked, as <c>notice-version:purpose,purpose</c>.</summary>
    [PersonalField(PersonalKind.Basic, "prove what was agreed to", "until the day in KeepUntil, 2 years after receipt")]
    public string Consent { get; init; } = "";

    /// <summary>After this day the row is removed by the retention job.</summary>
    public DateOnly KeepUntil { get; init; }

    /// <summary>True when name and contact are kept by the sender's consent, which can be taken back; false where the law asks for them.</summary>
    public bool AgreedToContact => Consent.Split(':', ',').Skip(1).Contains("contact");
}

/// <summary>A follow key's keyed hash: whoever holds the key may follow, add, rate, withdraw and reopen. One row for the sender and one for each "me too".</summary>
public sealed class FollowGrant
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The item; changes to the remaining one when items are merged.</summary>
    public FeedbackId ItemId { get; set; }

    /// <summary>HMAC-SHA-256 of the key, 32 bytes.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>True for the sender, false for a person who joined.</summary>
    public bool IsSender { get; init; }

    /// <summary>True when this key was given for sending that very item. After a merge a sender's row leads to the item of somebody else.</summary>
    public bool Sent(FeedbackItem item) => IsSender && ItemId == item.Id && Code == item.Code;

    /// <summary>The code under which it was given, so that a merged item's sender still finds it.</summary>
    public required string Code { get; init; }

    /// <summary>Encrypted e-mail for notices; null when none was given.</summary>
    [PersonalField(PersonalKind.Basic, "tell what becomes of the report", "until the follower stops it or the item is removed")]
    public byte[]? Email { get; set; }

    /// <summary>When the owner of the address opened the confirmation link; nothing but that link is sent before.</summary>
    [PersonalField(PersonalKind.Basic, "send notices only to a confirmed address", "until its owner stops the notices or the item is forgotten")]
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    /// <summary>The language of the notices, <c>vi</c> or <c>en</c>; empty without an address.</summary>
    public string Language { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>The words as first sent, sealed: read by a moderator with a logged reason, kept apart from the moderated text.</summary>
public sealed class FeedbackOriginal
{
    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>Encrypted words.</summary>
    [PersonalField(PersonalKind.Sensitive, "prove what was first said", "until the day in KeepUntil")]
    public required byte[] Text { get; init; }

    /// <summary>After this day the row is removed by the retention job.</summary>
    public DateOnly KeepUntil { get; init; }
}
