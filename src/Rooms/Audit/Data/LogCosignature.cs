using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>What a witness cosigned last. An older one says nothing more: a newer one vouches for all that was before.</summary>
public sealed class LogCosignature
{
    /// <summary>The witness; one row each for each log.</summary>
    public required LogWitnessId WitnessId { get; init; }

    /// <summary>The number of the log.</summary>
    public required int Log { get; init; }

    /// <summary>The size of the checkpoint.</summary>
    public required long Size { get; init; }

    /// <summary>The line that stands under the checkpoint, without its line feed.</summary>
    public required string Line { get; init; }

    /// <summary>When the witness says that it saw the checkpoint.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LogCosignature>
    {
        private const int LineMaxLength = 1000;

        public void Configure(EntityTypeBuilder<LogCosignature> builder)
        {
            builder.ToTable("log_cosignatures");
            builder.HasKey(c => new { c.WitnessId, c.Log });
            builder.Property(c => c.WitnessId).ValueGeneratedNever();
            builder.Property(c => c.Line).HasMaxLength(LineMaxLength);
            builder.HasOne<LogWitness>().WithMany().HasForeignKey(c => c.WitnessId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
