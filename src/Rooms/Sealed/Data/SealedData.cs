using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Sealed.Data;

/// <summary>The room's tables, all of them <c>sealed_*</c> and none of them read by another room.</summary>
public static class SealedData
{
    extension(AppDbContext db)
    {
        /// <summary>The items.</summary>
        public DbSet<SealedItem> Sealed => db.Set<SealedItem>();

        /// <summary>The offices.</summary>
        public DbSet<Office> Offices => db.Set<Office>();

        /// <summary>The envelopes.</summary>
        public DbSet<SealedEnvelope> Envelopes => db.Set<SealedEnvelope>();

        /// <summary>Who did what with something sealed.</summary>
        public DbSet<LogLine> SealedLog => db.Set<LogLine>();
    }

    internal sealed class ItemMapping : IEntityTypeConfiguration<SealedItem>
    {
        public void Configure(EntityTypeBuilder<SealedItem> builder)
        {
            builder.ToTable("sealed_items");
            builder.Property(i => i.Code).HasMaxLength(11);
            builder.HasOne<Office>().WithMany().HasForeignKey(i => i.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(i => i.Code).IsUnique();
            builder.HasIndex(i => i.FormHash).IsUnique();
            builder.HasIndex(i => new { i.OfficeId, i.Position });
            builder.HasIndex(i => new { i.OfficeId, i.State, i.Position });
            builder.HasIndex(i => i.GroupId);
            builder.HasIndex(i => i.KeepUntil);
        }
    }

    internal sealed class EnvelopeMapping : IEntityTypeConfiguration<SealedEnvelope>
    {
        public void Configure(EntityTypeBuilder<SealedEnvelope> builder)
        {
            builder.ToTable("sealed_envelopes");
            builder.HasKey(e => new { e.OwnerId, e.Part, e.Number });
            builder.HasOne<OfficeKey>().WithMany().HasForeignKey(e => e.KeyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => e.KeyId);
        }
    }

    internal sealed class PhotoMapping : IEntityTypeConfiguration<SealedPhoto>
    {
        public void Configure(EntityTypeBuilder<SealedPhoto> builder)
        {
            builder.ToTable("sealed_photos");
            builder.HasKey(p => new { p.ItemId, p.Number });
            builder.Property(p => p.File).HasMaxLength(64);
            builder.HasOne<SealedItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => p.File);
        }
    }

    internal sealed class FollowerMapping : IEntityTypeConfiguration<SealedFollower>
    {
        public void Configure(EntityTypeBuilder<SealedFollower> builder)
        {
            builder.ToTable("sealed_followers");
            builder.HasKey(f => f.KeyHash);
            builder.Property(f => f.Code).HasMaxLength(11);
            builder.HasOne<SealedItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => f.ItemId);
        }
    }

    internal sealed class BookMapping : IEntityTypeConfiguration<BookLine>
    {
        public void Configure(EntityTypeBuilder<BookLine> builder)
        {
            builder.ToTable("sealed_book");
            builder.HasKey(b => new { b.OfficeId, b.Year, b.Number });
            builder.HasOne<SealedItem>().WithMany().HasForeignKey(b => b.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(b => b.ItemId).IsUnique();
        }
    }

    internal sealed class GroupMapping : IEntityTypeConfiguration<SealedGroup>
    {
        public void Configure(EntityTypeBuilder<SealedGroup> builder)
        {
            builder.ToTable("sealed_groups");
            builder.HasOne<Office>().WithMany().HasForeignKey(g => g.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    internal sealed class LogMapping : IEntityTypeConfiguration<LogLine>
    {
        public void Configure(EntityTypeBuilder<LogLine> builder)
        {
            builder.ToTable("sealed_log");
            builder.Property(l => l.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(l => l.Code).HasMaxLength(11);
            builder.Property(l => l.Reason).HasMaxLength(LogLine.ReasonMaxLength);
            builder.HasIndex(l => l.Position).IsUnique();
            builder.HasIndex(l => new { l.UnitPath, l.Position });
        }
    }
}
