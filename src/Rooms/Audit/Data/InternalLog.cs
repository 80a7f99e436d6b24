using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>An internal log of the installation (nhật ký nội bộ): the acts of staff, for the auditor alone. In tables of its own, which nothing that serves the public log can name.</summary>
public sealed class InternalLog : SignedLog
{
    /// <summary>How long what was entered may stand before the public log holds it.</summary>
    public static readonly TimeSpan AnchorPace = TimeSpan.FromHours(1);

    /// <summary>When its head was last entered in the public log; null when never.</summary>
    public DateTimeOffset? AnchoredAt { get; private set; }

    /// <summary>How many entries that head covers.</summary>
    public long AnchoredSize { get; private set; }

    /// <summary>The public entry's leaf hash.</summary>
    public byte[]? AnchoredAs { get; private set; }

    /// <summary>Its present head was entered in the public log.</summary>
    public void Anchor(DateTimeOffset now, LogHash entry) => (AnchoredAt, AnchoredSize, AnchoredAs) = (now, Size, entry.ToArray());

    /// <summary>Whether its head must be entered in the public log again. Of a clock that was set back nobody waits until it has caught up.</summary>
    public bool MustAnchor(DateTimeOffset now) => Size > AnchoredSize && (AnchoredAt is not { } last || now < last || now - last >= AnchorPace);

    internal sealed class Mapping : IEntityTypeConfiguration<InternalLog>
    {
        public void Configure(EntityTypeBuilder<InternalLog> builder)
        {
            MapTo(builder, "internal_logs");
            builder.Property(s => s.AnchoredAs).HasMaxLength(LogHash.Size);
        }
    }
}
