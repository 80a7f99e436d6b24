using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Deadlines;

/// <summary>A year of the working calendar as an administrator set it; the newest of a year counts before the shipped one. Rows are only added, so every earlier state can be told.</summary>
public sealed class CalendarEdit : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "calendar";

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>1, 2, 3 …: the state of the calendar is named by the last one.</summary>
    public int Number { get; init; }

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The year's days off as <see cref="Core.Deadlines.CalendarFile"/> writes them.</summary>
    public required string Json { get; init; }

    /// <summary>Which announcement it follows (số văn bản).</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public AccountId ById { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <inheritdoc />
    LedgerEntry IStaffAct.ToAct() => new LedgerEntry(ActKind)
        .With("at", At).With("by", ById.Value).With("id", Id).With("number", Number).WithWords("reason", Reason).With("year", Year).WithWords("days", Json);

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarEdit>
    {
        public void Configure(EntityTypeBuilder<CalendarEdit> builder)
        {
            builder.ToTable("calendar_edits");
            builder.HasKey(e => e.Number);
            builder.Property(e => e.Number).ValueGeneratedNever();
            builder.HasIndex(e => e.Id).IsUnique();
            builder.Property(e => e.Reason).HasMaxLength(ReasonMaxLength);
        }
    }
}
