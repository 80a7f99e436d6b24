namespace DanVan.Platform.Events;

/// <summary>Something that happened, in the past tense. It carries ids and codes, never text or names.</summary>
public interface IEvent
{
    /// <summary>The stable name: room and verb, <c>feedback.sent</c>.</summary>
    static abstract string Kind { get; }
}

/// <summary>What another room does when an event has happened. It runs as a job after the commit, possibly twice: it must be idempotent by the event's id.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    /// <summary>Does it.</summary>
    Task HandleAsync(TEvent happened, Guid eventId, CancellationToken cancellationToken);
}

/// <summary>What another room does when events have happened, for many of them at once. It runs as a job after the commits, possibly twice for an event: it must be idempotent by the events' ids.</summary>
public interface IHandleTogether
{
    /// <summary>Does it for all of these, oldest first.</summary>
    Task HandleAsync(IReadOnlyList<Happened> happened, CancellationToken cancellationToken);
}

/// <summary>One event as read back from the journal.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Event">What happened.</param>
public readonly record struct Happened(Guid Id, IEvent Event);

/// <summary>A kind of events and its type.</summary>
/// <param name="Kind">The stable name.</param>
/// <param name="Type">The record it is read back as.</param>
public sealed record EventType(string Kind, Type Type)
{
    /// <summary>That of <typeparamref name="TEvent"/>.</summary>
    public static EventType Of<TEvent>() where TEvent : IEvent => new(TEvent.Kind, typeof(TEvent));
}
