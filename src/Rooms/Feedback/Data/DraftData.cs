using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Feedback.Data;

/// <summary>The tables of what is being entered, and of the answers to a category's questions.</summary>
internal static class DraftData
{
    internal sealed class DraftMapping : IEntityTypeConfiguration<FeedbackDraft>
    {
        public void Configure(EntityTypeBuilder<FeedbackDraft> builder)
        {
            builder.ToTable("feedback_drafts");
            builder.Property(d => d.SentCode).HasMaxLength(11);
            builder.HasIndex(d => d.TokenHash).IsUnique();
            builder.HasIndex(d => d.ExpiresAt);
        }
    }

    internal sealed class DraftPhotoMapping : IEntityTypeConfiguration<DraftPhoto>
    {
        public void Configure(EntityTypeBuilder<DraftPhoto> builder)
        {
            builder.ToTable("feedback_draft_photos");
            builder.Property(p => p.File).HasMaxLength(64);
            builder.Property(p => p.Thumbnail).HasMaxLength(64);
            builder.HasOne<FeedbackDraft>().WithMany().HasForeignKey(p => p.DraftId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => new { p.DraftId, p.Id });
            builder.HasIndex(p => new { p.DraftId, p.File }).IsUnique();
            builder.HasIndex(p => p.File);
        }
    }

    internal sealed class DetailMapping : IEntityTypeConfiguration<Detail>
    {
        public void Configure(EntityTypeBuilder<Detail> builder)
        {
            builder.ToTable("feedback_details");
            builder.HasKey(d => new { d.ItemId, d.Question });
            builder.Property(d => d.Question).HasMaxLength(40);
            builder.Property(d => d.Text).HasMaxLength(Detail.TextMaxLength);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
