using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Sealed.Data;

/// <summary>The tables of offices and keys. No private key stands in them but in an envelope or under a passphrase.</summary>
internal static class KeyData
{
    internal sealed class OfficeMapping : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder)
        {
            builder.ToTable("sealed_offices");
            builder.Property(o => o.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.HasIndex(o => o.UnitPath).IsUnique();
        }
    }

    internal sealed class KeyMapping : IEntityTypeConfiguration<OfficeKey>
    {
        public void Configure(EntityTypeBuilder<OfficeKey> builder)
        {
            builder.ToTable("sealed_keys");
            builder.HasOne<Office>().WithMany().HasForeignKey(k => k.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    internal sealed class AccessMapping : IEntityTypeConfiguration<KeyAccess>
    {
        public void Configure(EntityTypeBuilder<KeyAccess> builder)
        {
            builder.ToTable("sealed_access");
            builder.HasKey(a => new { a.KeyId, a.HolderId });
            builder.HasOne<OfficeKey>().WithMany().HasForeignKey(a => a.KeyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => a.HolderId);
        }
    }

    internal sealed class KeyringMapping : IEntityTypeConfiguration<Keyring>
    {
        public void Configure(EntityTypeBuilder<Keyring> builder) => builder.ToTable("sealed_keyrings");
    }

    internal sealed class RecoveryMapping : IEntityTypeConfiguration<Recovery>
    {
        public void Configure(EntityTypeBuilder<Recovery> builder)
        {
            builder.ToTable("sealed_recoveries");
            builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => r.OfficeId).IsUnique();
            builder.HasIndex(r => r.FirstId);
            builder.HasIndex(r => r.SecondId);
        }
    }

    internal sealed class BreakGlassMapping : IEntityTypeConfiguration<BreakGlass>
    {
        public void Configure(EntityTypeBuilder<BreakGlass> builder)
        {
            builder.ToTable("sealed_break_glass");
            builder.HasOne<Recovery>().WithMany().HasForeignKey(b => b.RecoveryId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(b => b.OfficerId);
        }
    }
}
