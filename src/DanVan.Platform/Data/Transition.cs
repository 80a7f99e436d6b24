using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Data;

/// <summary>One step in the life of one record: who moved it from which state to which, when and why. Rows are only added. The note holds no personal data of a sender.</summary>
public sealed class Transition : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "step";

    /// <summary>Longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>Version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The kind of record, the prefix of its public code (<c>PA</c>).</summary>
    public required string Kind { get; init; }

    /// <summary>The record's id.</summary>
    public Guid RecordId { get; init; }

    /// <summary>The state before; empty for the first step.</summary>
    public required string From { get; init; }

    /// <summary>The state after.</summary>
    public required string To { get; init; }

    /// <summary>The action that moved it, as named in the room's lifecycle.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it; null for a resident without an account or for the house itself.</summary>
    public AccountId? ActorId { get; init; }

    /// <summary>In which role it was done.</summary>
    public string? ActorRole { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The reason's code, where the action asks for one.</summary>
    public string? Reason { get; init; }

    /// <summary>Words of the actor.</summary>
    public string? Note { get; init; }

    /// <inheritdoc />
    LedgerEntry? IStaffAct.ToAct() => ActorId is null
        ? null
        : new LedgerEntry(ActKind)
            .With("action", Action).With("at", At).With("by", ActorId?.Value).With("from", From).With("id", Id)
            .WithWords("note", Note).With("of", Kind).WithWords("reason", Reason).With("record", RecordId).With("role", ActorRole).With("to", To);

    internal sealed class Mapping : IEntityTypeConfiguration<Transition>
    {
        public void Configure(EntityTypeBuilder<Transition> builder)
        {
            builder.ToTable("transitions");
            builder.Property(t => t.Kind).HasMaxLength(8);
            builder.Property(t => t.From).HasMaxLength(40);
            builder.Property(t => t.To).HasMaxLength(40);
            builder.Property(t => t.Action).HasMaxLength(60);
            builder.Property(t => t.ActorRole).HasMaxLength(40);
            builder.Property(t => t.Reason).HasMaxLength(60);
            builder.Property(t => t.Note).HasMaxLength(NoteMaxLength);
            builder.HasIndex(t => new { t.RecordId, t.Id });
        }
    }
}
