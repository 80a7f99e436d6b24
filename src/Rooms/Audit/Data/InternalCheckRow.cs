using DanVan.Audit.Internal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>What came of one check of the internal log. Rows are only added.</summary>
public sealed class InternalCheckRow
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long Milliseconds { get; init; }

    /// <summary>Who asked for it; null for the check of each night.</summary>
    public AccountId? AskedBy { get; init; }

    /// <inheritdoc cref="InternalVerdict" path="/param[@name='Entries']" />
    public long Entries { get; init; }

    /// <inheritdoc cref="InternalVerdict" path="/param[@name='Acts']" />
    public long Acts { get; init; }

    /// <inheritdoc cref="InternalVerdict" path="/param[@name='Removed']" />
    public long Removed { get; init; }

    /// <inheritdoc cref="InternalVerdict" path="/param[@name='Waiting']" />
    public long Waiting { get; init; }

    /// <inheritdoc cref="InternalVerdict" path="/param[@name='Anchors']" />
    public long Anchors { get; init; }

    /// <summary>How many things are wrong; <see cref="InternalCheck.MostFindings"/> means at least so many.</summary>
    public int FindingCount { get; init; }

    /// <summary>The first of them, as many as a page shows, as JSON.</summary>
    public required string Findings { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InternalCheckRow>
    {
        public void Configure(EntityTypeBuilder<InternalCheckRow> builder)
        {
            builder.ToTable("internal_checks");
            builder.HasIndex(c => c.At);
        }
    }
}
