using DanVan.Feedback.Domain;
using DanVan.Platform.Events;

namespace DanVan.Feedback;

/// <summary>An item was acknowledged.</summary>
public sealed record FeedbackSent(FeedbackId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.sent";
}

/// <summary>An item moved on: its followers are told.</summary>
public sealed record FeedbackMoved(FeedbackId Id, FeedbackAction Action) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.moved";
}

/// <summary>The public sees an item, sees it changed, or sees it no more: search, caches and figures follow.</summary>
public sealed record FeedbackVisibilityChanged(FeedbackId Id, bool IsPublic) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.visibility-changed";
}

/// <summary>Somebody rated an answer: the figures follow. It does not say what was rated how.</summary>
public sealed record FeedbackRated(FeedbackId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.rated";
}

/// <summary>Triage found that an item happened in another commune: the figures of both follow.</summary>
public sealed record FeedbackRelocated(FeedbackId Id, string FromCommunePath) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.relocated";
}

/// <summary>The day of the answer passed without one: the figures follow.</summary>
public sealed record FeedbackBecameLate(FeedbackId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.became-late";
}

/// <summary>An item left for the reception office: the figures of its commune and month follow. It does not say which item.</summary>
public sealed record FeedbackSealed(string CommunePath, DateOnly Month) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "feedback.sealed";
}
