using System.Security.Cryptography;
using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Domain.Drafts;

/// <summary>
/// What a person has entered so far, so that a lost connection loses nothing and the form works without a script. The browser holds the only key to it, in a cookie;
/// the content is encrypted. There is none for complaints and denunciations.
/// </summary>
public sealed class FeedbackDraft
{
    /// <summary>How long an unfinished draft is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>How long the receipt can be opened again after sending: the reply may have been lost on the way.</summary>
    public static readonly TimeSpan ReceiptLife = TimeSpan.FromMinutes(30);

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the token in the cookie, 32 bytes; for photos that wait to be added, <see cref="HashOf"/> the follow key's row.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The encrypted <see cref="DraftContent"/>; null once it is sent.</summary>
    [PersonalField(PersonalKind.Sensitive, "carry what is entered from step to step", "24 hours, or until it is sent")]
    public byte[]? Content { get; set; }

    /// <summary>The code of the item it became.</summary>
    public string? SentCode { get; set; }

    /// <summary>After this it is not shown any more and removed by the next day's job.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What the draft of an addition is found by. No token of a cookie has this hash.</summary>
    public static byte[] HashOf(Guid grantId) => SHA256.HashData([.. "feedback.addition"u8, .. grantId.ToByteArray()]);
}

/// <summary>A photo of a draft; it becomes a <see cref="Photo"/> when the draft is sent or the addition made.</summary>
public sealed class DraftPhoto
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The draft.</summary>
    public Guid DraftId { get; init; }

    /// <summary>SHA-256 of the picture in the file store.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its thumbnail.</summary>
    public required string Thumbnail { get; init; }

    /// <summary>In pixels.</summary>
    public int Width { get; init; }

    /// <summary>In pixels.</summary>
    public int Height { get; init; }
}
