using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Ledger;

/// <summary>An entry on its way into a log, written in the transaction of the act it tells of. Once it has a place its bytes stand in the log's files and no longer here.</summary>
public sealed class LedgerRow
{
    /// <summary>Version 7: the order in which entries get their places, as far as that is known.</summary>
    public Guid Id { get; init; }

    /// <summary>The bytes; null once they stand in the log's files.</summary>
    public byte[]? Entry { get; set; }

    /// <summary>The RFC 6962 leaf hash.</summary>
    public required byte[] LeafHash { get; init; }

    /// <summary>The public code of the record it is about; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>The place, from 0, counted on from one log of the installation to the next; null while waiting.</summary>
    public long? Index { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerRow>
    {
        public void Configure(EntityTypeBuilder<LedgerRow> builder)
        {
            builder.ToTable("ledger");
            builder.Property(e => e.LeafHash).HasMaxLength(LogHash.Size);
            builder.Property(e => e.Code).HasMaxLength(11);
            builder.HasIndex(e => e.LeafHash);
            builder.HasIndex(e => new { e.Code, e.Index }).HasFilter("\"Code\" IS NOT NULL");
            builder.HasIndex(e => e.Index).IsUnique().HasFilter("\"Index\" IS NOT NULL");
            builder.HasIndex(e => e.Id).HasFilter("\"Index\" IS NULL").HasDatabaseName("IX_ledger_waiting");
        }
    }
}
