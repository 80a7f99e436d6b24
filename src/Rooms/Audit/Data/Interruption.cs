using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>A time in which nobody could reach the house (thời gian gián đoạn): stopped, failed, or without its database. Rows are only added.</summary>
public sealed class Interruption
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The last sign of life before it.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>The first sign of life after it.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>How long it lasted.</summary>
    public TimeSpan Length => To - From;

    internal sealed class Mapping : IEntityTypeConfiguration<Interruption>
    {
        public void Configure(EntityTypeBuilder<Interruption> builder)
        {
            builder.ToTable("interruptions");
            builder.Ignore(i => i.Length);
            builder.HasIndex(i => i.From).IsUnique();
            builder.HasIndex(i => i.To);
        }
    }
}
