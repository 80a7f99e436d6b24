using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>The one row that says when this house was last seen at work, by whichever of its processes.</summary>
public sealed class HouseBeat
{
    /// <summary>The only row's id.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Since when it is measured.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The last sign of life. Of two processes that saw the same one only one continues it.</summary>
    public DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HouseBeat>
    {
        public void Configure(EntityTypeBuilder<HouseBeat> builder)
        {
            builder.ToTable("house_beat");
            builder.Property(b => b.Id).ValueGeneratedNever();
            builder.Property(b => b.At).IsConcurrencyToken();
        }
    }
}
