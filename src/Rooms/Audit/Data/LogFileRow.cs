using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>A file of a log, a tile of hashes or a bundle of entries, under its C2SP path. Never changed; in the database, so that it comes with the checkpoint in one transaction.</summary>
public abstract class StoredLogFile
{
    /// <summary>The number of the log it belongs to.</summary>
    public int Log { get; init; }

    /// <summary>The path below the log's address: <c>tile/0/x001/234</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The full tile that a partial one grows into; null for a full one.</summary>
    public string? PartOf { get; init; }

    /// <summary>The bytes.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The columns that every log's files have.</summary>
    internal static void MapTo<TFile>(EntityTypeBuilder<TFile> builder, string table) where TFile : StoredLogFile
    {
        builder.ToTable(table);
        builder.HasKey(f => new { f.Log, f.Path });
        builder.Property(f => f.Path).HasMaxLength(100);
        builder.Property(f => f.PartOf).HasMaxLength(100);
        builder.HasIndex(f => new { f.Log, f.PartOf }).HasFilter("\"PartOf\" IS NOT NULL");
    }
}

/// <summary>A file of a public log.</summary>
public sealed class LogFileRow : StoredLogFile
{
    internal sealed class Mapping : IEntityTypeConfiguration<LogFileRow>
    {
        public void Configure(EntityTypeBuilder<LogFileRow> builder) => MapTo(builder, "log_files");
    }
}

/// <summary>A file of an internal log.</summary>
public sealed class InternalFileRow : StoredLogFile
{
    internal sealed class Mapping : IEntityTypeConfiguration<InternalFileRow>
    {
        public void Configure(EntityTypeBuilder<InternalFileRow> builder) => MapTo(builder, "internal_files");
    }
}
