using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Events;

/// <summary>An event as journalled, in the same transaction as what it tells of.</summary>
public sealed class EventRow
{
    /// <summary>Version 7: sorts by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The event's name.</summary>
    public required string Kind { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for a resident without an account or for the house itself.</summary>
    public AccountId? ActorId { get; init; }

    /// <summary>The event as JSON: ids and codes only.</summary>
    public required string Data { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("events");
            builder.Property(e => e.Kind).HasMaxLength(80);
        }
    }
}
