using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Feedback.Data;

/// <summary>The room's tables.</summary>
public static class FeedbackData
{
    extension(AppDbContext db)
    {
        /// <summary>The items.</summary>
        public DbSet<FeedbackItem> Feedback => db.Set<FeedbackItem>();
    }

    internal sealed class ItemMapping : IEntityTypeConfiguration<FeedbackItem>
    {
        public void Configure(EntityTypeBuilder<FeedbackItem> builder)
        {
            builder.ToTable("feedback");
            builder.Property(f => f.Code).HasMaxLength(11);
            builder.Property(f => f.Category).HasMaxLength(40);
            builder.Property(f => f.UnitPath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(f => f.CommunePath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(f => f.ResponsiblePath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(f => f.Place).HasMaxLength(FeedbackItem.PlaceMaxLength);
            builder.Property(f => f.PublicPlace).HasMaxLength(FeedbackItem.PlaceMaxLength);
            builder.Property(f => f.ForwardedTo).HasMaxLength(FeedbackItem.ForwardedToMaxLength);
            builder.Property(f => f.EndNote).HasMaxLength(FeedbackItem.EndNoteMaxLength);
            builder.Property(f => f.Text).HasMaxLength(FeedbackItem.TextMaxLength);
            builder.Property(f => f.LogSalt).HasMaxLength(FeedbackItem.LogSaltLength);
            builder.HasIndex(f => f.Code).IsUnique();
            builder.HasIndex(f => f.FormKey).IsUnique();
            builder.HasIndex(f => f.Position).IsUnique();
            // Public lists: everything, by commune, by category, by both; newest publication first.
            builder.HasIndex(f => f.PublicPosition).IsUnique();
            builder.HasIndex(f => new { f.CommunePath, f.PublicPosition });
            builder.HasIndex(f => new { f.Category, f.PublicPosition });
            builder.HasIndex(f => new { f.Stage, f.PublicPosition });
            builder.HasIndex(f => new { f.CommunePath, f.Category, f.PublicPosition });
            builder.HasIndex(f => new { f.CommunePath, f.Stage, f.PublicPosition });
            builder.HasIndex(f => new { f.CommunePath, f.Position });
            // The desk: what lies with a unit in a state, newest first; what is due stands in the table of deadlines.
            builder.HasIndex(f => new { f.ResponsiblePath, f.State, f.Position });
            builder.HasIndex(f => new { f.BodyId, f.State, f.Position });
            builder.HasIndex(f => f.WaveId);
            builder.HasIndex(f => f.MergedInto);
            builder.HasIndex(f => f.SplitFrom);
        }
    }

    internal sealed class SenderMapping : IEntityTypeConfiguration<Sender>
    {
        public void Configure(EntityTypeBuilder<Sender> builder)
        {
            builder.ToTable("feedback_senders");
            builder.HasKey(s => s.ItemId);
            builder.Property(s => s.Consent).HasMaxLength(200);
            builder.HasOne<FeedbackItem>().WithOne().HasForeignKey<Sender>(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(s => s.AccountId);
            builder.HasIndex(s => s.KeepUntil);
        }
    }

    internal sealed class FollowMapping : IEntityTypeConfiguration<FollowGrant>
    {
        public void Configure(EntityTypeBuilder<FollowGrant> builder)
        {
            builder.ToTable("feedback_followers");
            builder.Property(f => f.Code).HasMaxLength(11);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => f.KeyHash).IsUnique();
            builder.Property(f => f.Language).HasMaxLength(2);
            builder.HasIndex(f => f.ItemId);
        }
    }

    internal sealed class ReceiptMapping : IEntityTypeConfiguration<FollowReceipt>
    {
        public void Configure(EntityTypeBuilder<FollowReceipt> builder)
        {
            builder.ToTable("feedback_receipts");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasOne<FollowGrant>().WithMany().HasForeignKey(r => r.GrantId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => r.GrantId);
        }
    }

    internal sealed class OriginalMapping : IEntityTypeConfiguration<FeedbackOriginal>
    {
        public void Configure(EntityTypeBuilder<FeedbackOriginal> builder)
        {
            builder.ToTable("feedback_originals");
            builder.HasKey(o => o.ItemId);
            builder.HasOne<FeedbackItem>().WithOne().HasForeignKey<FeedbackOriginal>(o => o.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(o => o.KeepUntil);
        }
    }

    internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
    {
        public void Configure(EntityTypeBuilder<Photo> builder)
        {
            builder.ToTable("feedback_photos");
            builder.Property(p => p.File).HasMaxLength(64);
            builder.Property(p => p.Thumbnail).HasMaxLength(64);
            builder.Property(p => p.Original).HasMaxLength(64);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(p => p.Caption).HasMaxLength(Photo.CaptionMaxLength);
            // The guard of the most photos of a side, also when two forms arrive at once.
            builder.HasIndex(p => new { p.ItemId, p.Source, p.Number }).IsUnique();
            builder.HasIndex(p => p.File);
            builder.HasIndex(p => p.Thumbnail);
        }
    }

    internal sealed class AnswerMapping : IEntityTypeConfiguration<FeedbackAnswer>
    {
        public void Configure(EntityTypeBuilder<FeedbackAnswer> builder)
        {
            builder.ToTable("feedback_answers");
            builder.Property(a => a.Text).HasMaxLength(FeedbackAnswer.TextMaxLength);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.ItemId, a.Round });
        }
    }

    internal sealed class TemplateMapping : IEntityTypeConfiguration<AnswerTemplate>
    {
        public void Configure(EntityTypeBuilder<AnswerTemplate> builder)
        {
            builder.ToTable("feedback_answer_templates");
            builder.Property(t => t.UnitPath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(t => t.Category).HasMaxLength(40);
            builder.Property(t => t.Title).HasMaxLength(AnswerTemplate.TitleMaxLength);
            builder.Property(t => t.Text).HasMaxLength(FeedbackAnswer.TextMaxLength);
            builder.HasIndex(t => new { t.UnitPath, t.Title });
        }
    }

    internal sealed class NoteMapping : IEntityTypeConfiguration<InternalNote>
    {
        public void Configure(EntityTypeBuilder<InternalNote> builder)
        {
            builder.ToTable("feedback_notes");
            builder.Property(n => n.Text).HasMaxLength(InternalNote.TextMaxLength);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(n => new { n.ItemId, n.Id });
        }
    }

    internal sealed class AdditionMapping : IEntityTypeConfiguration<Addition>
    {
        public void Configure(EntityTypeBuilder<Addition> builder)
        {
            builder.ToTable("feedback_additions");
            builder.Property(a => a.Text).HasMaxLength(FeedbackItem.TextMaxLength);
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.ItemId, a.Id });
            builder.HasIndex(a => a.FormKey).IsUnique();
        }
    }

    internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
    {
        public void Configure(EntityTypeBuilder<Rating> builder)
        {
            builder.ToTable("feedback_ratings");
            builder.HasKey(r => new { r.GrantId, r.Round });
            builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    internal sealed class RatingWordsMapping : IEntityTypeConfiguration<RatingWords>
    {
        public void Configure(EntityTypeBuilder<RatingWords> builder)
        {
            builder.ToTable("feedback_rating_words");
            builder.Property(r => r.CommunePath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(r => r.Text).HasMaxLength(Rating.WordsMaxLength);
            builder.HasIndex(r => new { r.CommunePath, r.Month });
        }
    }

    internal sealed class ReadingMapping : IEntityTypeConfiguration<SenderReading>
    {
        public void Configure(EntityTypeBuilder<SenderReading> builder)
        {
            builder.ToTable("sender_readings");
            builder.Property(r => r.Code).HasMaxLength(11);
            builder.Property(r => r.UnitPath).HasMaxLength(Platform.Access.UnitPath.MaxLength);
            builder.Property(r => r.Reason).HasMaxLength(SenderReading.ReasonMaxLength);
            builder.HasIndex(r => r.Position).IsUnique();
            builder.HasIndex(r => new { r.UnitPath, r.Position });
        }
    }
}
