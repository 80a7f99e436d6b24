using System.Security.Cryptography;
using DanVan.Core.Deadlines;
using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Deadlines;

/// <summary>
/// One running or finished time limit of one record of any room: the clock as the law counts it (<see cref="Clock"/>, rule 5), what has to be done by then, and whose desk it
/// lies on. The desk (bàn làm việc) is a list of these rows.
/// </summary>
public sealed class DeadlineRow : IVersioned
{
    private const int ChanceBits = 40;

    private DeadlineRow()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>The kind of record, the prefix of its public code (<c>PA</c>).</summary>
    public string Kind { get; private init; } = "";

    /// <summary>The record's id.</summary>
    public Guid RecordId { get; private init; }

    /// <summary>The record's public code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What has to be done, in the room's words: <c>triage</c>, <c>answer</c>.</summary>
    public string Task { get; private set; } = "";

    /// <summary>The name of the permit that whoever does it holds.</summary>
    public string Permit { get; private set; } = "";

    /// <summary>The province or commune on whose desk it lies; a village's matters lie on its commune's desk.</summary>
    public string UnitPath { get; private set; } = "";

    /// <summary>The body that does it; null while none is named.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>How it is counted.</summary>
    public Deadline Clock { get; private set; } = null!;

    /// <summary>True once it has passed undone; nothing takes it back (rule 89).</summary>
    public bool IsLate { get; private set; }

    /// <summary>True for a limit that is watched but not listed while an earlier one of the same record is; once late it is listed all the same.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>When there was nothing to do any more although it had not been done: the record was withdrawn, merged, split.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>The order and page cursor of the desk: the due date in the high bits, chance in the low ones; null when it is not listed.</summary>
    public long? DuePosition { get; private set; }

    /// <summary>When it becomes late if nothing happens; null when finished, stopped or late already.</summary>
    public DateTimeOffset? WatchAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>True while something has to be done.</summary>
    public bool IsOpen => Clock.MetAt is null && DroppedAt is null;

    internal static DeadlineRow Start(DeadlineSubject subject, Deadline clock, DateTimeOffset now)
    {
        var row = new DeadlineRow { Id = Guid.CreateVersion7(now), Kind = subject.Kind, RecordId = subject.RecordId, Code = subject.Code };
        row.GiveTo(subject.Duty, now);
        row.Set(clock, now);
        return row;
    }

    /// <summary>The least position of a due date: a bound for "late", "today", "this week".</summary>
    public static long Floor(DateOnly dueOn) => (long)dueOn.DayNumber << ChanceBits;

    /// <summary>The due date of a position.</summary>
    public static DateOnly DueOnOf(long position) => DateOnly.FromDayNumber((int)(position >> ChanceBits));

    /// <summary>Somebody else has to act now, within the same limit.</summary>
    public void GiveTo(Duty duty, DateTimeOffset now)
    {
        Task = duty.Task;
        Permit = duty.Permit.Name;
        UnitPath = duty.UnitPath;
        BodyId = duty.BodyId;
        IsQuiet = duty.IsQuiet;
        if (Clock is not null) Set(Clock, now);
    }

    /// <summary>Nothing has to be done any more.</summary>
    public void Drop(DateTimeOffset now)
    {
        if (!IsOpen) return;
        DroppedAt = now;
        Set(Clock, now);
    }

    internal void Set(Deadline clock, DateTimeOffset now)
    {
        Clock = clock;
        if (DroppedAt is null && clock.IsLateAt(now)) IsLate = true;
        var listed = IsOpen && (!IsQuiet || IsLate);
        if (!listed) DuePosition = null;
        else if (DuePosition is not { } position || DueOnOf(position) != clock.DueOn) DuePosition = Floor(clock.DueOn) + RandomNumberGenerator.GetInt32(int.MaxValue);
        WatchAt = IsOpen && !IsLate && clock.PausedOn is null ? clock.DueBefore : null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DeadlineRow>
    {
        public void Configure(EntityTypeBuilder<DeadlineRow> builder)
        {
            builder.ToTable("deadlines");
            builder.Property(d => d.Kind).HasMaxLength(8);
            builder.Property(d => d.Code).HasMaxLength(11);
            builder.Property(d => d.Task).HasMaxLength(40);
            builder.Property(d => d.Permit).HasMaxLength(60);
            builder.Property(d => d.UnitPath).HasMaxLength(Access.UnitPath.MaxLength);
            builder.ComplexProperty(d => d.Clock, clock =>
            {
                clock.Property(c => c.RuleId).HasMaxLength(80);
                clock.Property(c => c.BaseEvent).HasMaxLength(40);
                clock.Property(c => c.CalendarVersion).HasMaxLength(40);
            });
            builder.HasIndex(d => d.RecordId);
            // The desk of one unit, of one body, and of a province over all its units, each by due date.
            builder.HasIndex(d => new { d.UnitPath, d.DuePosition });
            builder.HasIndex(d => new { d.BodyId, d.DuePosition });
            builder.HasIndex(d => d.DuePosition);
            builder.HasIndex(d => d.WatchAt);
        }
    }
}
