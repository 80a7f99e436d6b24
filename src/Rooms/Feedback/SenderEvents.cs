using DanVan.Feedback.Domain;
using DanVan.Platform.Events;

namespace DanVan.Feedback;

/// <summary>A follower gave an e-mail address: the link that confirms it is sent there, and nothing else before it is opened.</summary>
public sealed record FollowerAddressGiven(Guid GrantId) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.follower-address-given";
}

/// <summary>One more person said "me too".</summary>
public sealed record FeedbackJoined(FeedbackId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.joined";
}

/// <summary>A follower added words or photos: they wait for a moderator.</summary>
public sealed record FeedbackAdded(FeedbackId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.added";
}
