using DanVan.Core.Deadlines;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Deadlines;

/// <summary>One line of a deadline's history: extended, stopped, counted again after the calendar changed, met. Rows are only added.</summary>
public sealed class DeadlineChangeRow : IStaffAct
{
    /// <summary>The kind of act in the internal log. What the house itself counted anew is entered like what somebody did.</summary>
    public const string ActKind = "deadline";

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The deadline.</summary>
    public Guid DeadlineId { get; init; }

    /// <summary>What happened.</summary>
    public DeadlineChangeKind Kind { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the house itself.</summary>
    public AccountId? ById { get; init; }

    /// <summary>Why, in the words of the person; for a recalculation the calendar version before.</summary>
    public required string Reason { get; init; }

    /// <summary>The due date before.</summary>
    public DateOnly FromDay { get; init; }

    /// <summary>The due date after.</summary>
    public DateOnly ToDay { get; init; }

    /// <summary>The calendar it was counted with.</summary>
    public required string CalendarVersion { get; init; }

    /// <inheritdoc />
    LedgerEntry IStaffAct.ToAct() => new LedgerEntry(ActKind)
        .With("at", At).With("by", ById?.Value).With("calendar", CalendarVersion).With("change", $"{Kind}").With("deadline", DeadlineId).With("from", FromDay).With("id", Id).WithWords("reason", Reason).With("to", ToDay);

    internal static DeadlineChangeRow Of(Guid deadlineId, DeadlineChange change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        DeadlineId = deadlineId,
        Kind = change.Kind,
        At = change.At,
        ById = change.By,
        Reason = change.Reason,
        FromDay = change.From,
        ToDay = change.To,
        CalendarVersion = change.CalendarVersion,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<DeadlineChangeRow>
    {
        public void Configure(EntityTypeBuilder<DeadlineChangeRow> builder)
        {
            builder.ToTable("deadline_changes");
            builder.Property(c => c.Reason).HasMaxLength(ReasonMaxLength);
            builder.Property(c => c.CalendarVersion).HasMaxLength(40);
            builder.HasOne<DeadlineRow>().WithMany().HasForeignKey(c => c.DeadlineId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(c => new { c.DeadlineId, c.Id });
        }
    }
}
