using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>A file of the log, a tile of hashes or a bundle of entries, under its C2SP path. Never changed; in the database, so that it comes with the checkpoint in one transaction.</summary>
public sealed class LogFileRow
{
    /// <summary>The number of the log it belongs to.</summary>
    public required int Log { get; init; }

    /// <summary>The path below the log's address: <c>tile/0/x001/234</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The full tile that a partial one grows into; null for a full one.</summary>
    public string? PartOf { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LogFileRow>
    {
        public void Configure(EntityTypeBuilder<LogFileRow> builder)
        {
            builder.ToTable("log_files");
            builder.HasKey(f => new { f.Log, f.Path });
            builder.Property(f => f.Path).HasMaxLength(100);
            builder.Property(f => f.PartOf).HasMaxLength(100);
            builder.HasIndex(f => new { f.Log, f.PartOf }).HasFilter("\"PartOf\" IS NOT NULL");
        }
    }
}
