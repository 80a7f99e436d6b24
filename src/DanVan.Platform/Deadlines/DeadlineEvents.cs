using DanVan.Platform.Events;

namespace DanVan.Platform.Deadlines;

/// <summary>A deadline passed and what was due is not done.</summary>
/// <param name="Id">The deadline.</param>
/// <param name="Record">The kind of record.</param>
/// <param name="RecordId">The record.</param>
public sealed record DeadlinePassed(Guid Id, string Record, Guid RecordId) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "deadline.passed";
}

/// <summary>A room that keeps a copy of a due date on its records, for its own lists.</summary>
public interface IDeadlineFollower
{
    /// <summary>The kind of its records, the prefix of their public codes.</summary>
    string Kind { get; }

    /// <summary>Brings the copies up to date inside the sweep's transaction, by set-based updates: an officer who has the record open is not disturbed.</summary>
    Task FollowAsync(IReadOnlyList<DeadlineRow> changed, CancellationToken cancellationToken);
}
