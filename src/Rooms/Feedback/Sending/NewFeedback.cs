using DanVan.Core.Codes;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Senders;

namespace DanVan.Feedback.Sending;

/// <summary>Everything that is sent at once: what was said, and apart from it who said it.</summary>
public sealed record NewFeedback
{
    /// <summary>The content.</summary>
    public required NewItem Said { get; init; }

    /// <summary>Answers to the category's questions, by key.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Photos that stand in the file store already.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>The sender says that people or children can be seen in a photo.</summary>
    public bool ShowsPeople { get; init; }

    /// <summary>Who sends it; null for an anonymous item, of which nothing is stored.</summary>
    public SenderDetails? Sender { get; init; }

    /// <summary>The sender's account, when signed in and not anonymous.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>Which notice was shown and what was ticked: <c>2026-01-01:contact,mail</c>.</summary>
    public string Consent { get; init; } = "";

    /// <summary>The sender ticked that answers may be told by e-mail.</summary>
    public bool WantsMail { get; init; }

    /// <summary>The key that the sender gets.</summary>
    public required FollowKey Key { get; init; }

    /// <summary>The draft it was; it is emptied in the same transaction.</summary>
    public Guid? DraftId { get; init; }
}

/// <summary>What was acknowledged.</summary>
/// <param name="Id">The item.</param>
/// <param name="Code">Its public code.</param>
/// <param name="IsNew">False when the same form had been sent before.</param>
public sealed record SentFeedback(FeedbackId Id, string Code, bool IsNew);
