using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Feedback.Figures;

/// <summary>
/// What became of the items received in one month, commune, category and body. Each row can be recounted from the items; no request ever counts them.
/// </summary>
public sealed class FeedbackFigure
{
    /// <summary>First day of the month of receipt (in Vietnam).</summary>
    public DateOnly Month { get; init; }

    /// <summary>Province and commune.</summary>
    public required string CommunePath { get; init; }

    /// <summary>The category's key.</summary>
    public required string Category { get; init; }

    /// <summary>The handling body; empty while none is named.</summary>
    public Guid BodyId { get; init; }

    /// <summary>Acknowledged (tiếp nhận). The denominator of <see cref="Accepted"/>.</summary>
    public int Received { get; init; }

    /// <summary>Taken up: not refused, forwarded, merged or withdrawn. The denominator of <see cref="Handled"/>.</summary>
    public int Accepted { get; init; }

    /// <summary>Answered (đã xử lý). The denominator of <see cref="OnTime"/> and of the share that was rated.</summary>
    public int Handled { get; init; }

    /// <summary>Answered within the limit, extensions included.</summary>
    public int OnTime { get; init; }

    /// <summary>With at least one extension made in time, whether or not late in the end.</summary>
    public int Extended { get; init; }

    /// <summary>Late, answered or not; no extension made afterwards takes it back.</summary>
    public int Late { get; init; }

    /// <summary>Ratings "satisfied".</summary>
    public int Satisfied { get; init; }

    /// <summary>Ratings "acceptable".</summary>
    public int Acceptable { get; init; }

    /// <summary>Ratings "not satisfied".</summary>
    public int NotSatisfied { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FeedbackFigure>
    {
        public void Configure(EntityTypeBuilder<FeedbackFigure> builder)
        {
            builder.ToTable("feedback_figures");
            builder.HasKey(f => new { f.CommunePath, f.Month, f.Category, f.BodyId });
            builder.Property(f => f.CommunePath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(f => f.Category).HasMaxLength(40);
            builder.HasIndex(f => f.Month);
        }
    }
}
