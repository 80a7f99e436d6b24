using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Ledger;

/// <summary>An entry of the internal log, beside the act it commits to. Once it has a place its bytes stand in the log's files and no longer here.</summary>
public sealed class InternalRow
{
    /// <summary>The id of the act; one of its own for the entry that tells of a removal. Version 7: the order in which entries get their places.</summary>
    public Guid Id { get; init; }

    /// <summary>The bytes; null once they stand in the log's files.</summary>
    public byte[]? Entry { get; set; }

    /// <summary>What opens the commitment; goes with the act, when that is lawfully removed.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>The place, from 0, counted on from one internal log to the next; null while waiting.</summary>
    public long? Index { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InternalRow>
    {
        public void Configure(EntityTypeBuilder<InternalRow> builder)
        {
            builder.ToTable("internal_ledger");
            builder.Property(e => e.Salt).HasMaxLength(SaltedCommitment.SaltBytes);
            builder.HasIndex(e => e.Id).HasFilter("\"Index\" IS NULL").HasDatabaseName("IX_internal_ledger_waiting");
        }
    }
}
