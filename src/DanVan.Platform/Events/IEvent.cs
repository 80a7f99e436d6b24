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
