using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Organisations.Data;

/// <summary>The room's tables. Administrative units are not among them: they are reference data in memory.</summary>
public static class OrganisationsData
{
    extension(AppDbContext db)
    {
        /// <summary>Villages.</summary>
        public DbSet<Village> Villages => db.Set<Village>();

        /// <summary>Villages as they were between two days.</summary>
        public DbSet<VillageVersion> VillageVersions => db.Set<VillageVersion>();

        /// <summary>Mergers, splits and other changes of villages.</summary>
        public DbSet<VillageChange> VillageChanges => db.Set<VillageChange>();

        /// <summary>Numbers of households by day.</summary>
        public DbSet<HouseholdCount> HouseholdCounts => db.Set<HouseholdCount>();

        /// <summary>Bodies.</summary>
        public DbSet<Body> Bodies => db.Set<Body>();

        /// <summary>Bodies as they were between two days.</summary>
        public DbSet<BodyVersion> BodyVersions => db.Set<BodyVersion>();

        /// <summary>Who held which post.</summary>
        public DbSet<Appointment> Appointments => db.Set<Appointment>();
    }

    private const int CodeMaxLength = 12;

    internal sealed class VillageMapping : IEntityTypeConfiguration<Village>
    {
        public void Configure(EntityTypeBuilder<Village> builder)
        {
            builder.ToTable("villages");
            builder.Ignore(v => v.Newest).Ignore(v => v.Path);
            builder.Property(v => v.Code).HasMaxLength(CodeMaxLength);
            builder.HasIndex(v => v.Code).IsUnique();
            builder.HasMany(v => v.Versions).WithOne().HasForeignKey(v => v.VillageId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    internal sealed class VillageVersionMapping : IEntityTypeConfiguration<VillageVersion>
    {
        public void Configure(EntityTypeBuilder<VillageVersion> builder)
        {
            builder.ToTable("village_versions");
            builder.Ignore(v => v.Valid).Ignore(v => v.Details);
            // Ids are made in the domain; without this EF would take a new version of a loaded village for an old row.
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.CommunePath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(v => v.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(v => v.Name).HasMaxLength(Village.NameMaxLength);
            builder.Property(v => v.NameKey).HasMaxLength(Village.NameMaxLength * 2);
            builder.Property(v => v.SortKey).HasMaxLength(Village.NameMaxLength * 4);
            builder.Property(v => v.Document).HasMaxLength(Village.DocumentMaxLength);
            builder.HasIndex(v => new { v.CommunePath, v.SortKey });
            // Two copies of one form make one village, and no two villages begin under one name on one day.
            builder.HasIndex(v => new { v.CommunePath, v.NameKey, v.ValidFrom }).IsUnique();
        }
    }

    internal sealed class VillageChangeMapping : IEntityTypeConfiguration<VillageChange>
    {
        public void Configure(EntityTypeBuilder<VillageChange> builder)
        {
            builder.ToTable("village_changes");
            builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(c => c.Document).HasMaxLength(Village.DocumentMaxLength);
            builder.HasMany(c => c.Links).WithOne().HasForeignKey(l => l.ChangeId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    internal sealed class VillageLinkMapping : IEntityTypeConfiguration<VillageLink>
    {
        public void Configure(EntityTypeBuilder<VillageLink> builder)
        {
            builder.ToTable("village_links");
            builder.HasKey(l => new { l.ChangeId, l.Side, l.VillageId });
            builder.Property(l => l.Side).HasConversion<string>().HasMaxLength(8);
            builder.HasOne<Village>().WithMany().HasForeignKey(l => l.VillageId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    internal sealed class HouseholdCountMapping : IEntityTypeConfiguration<HouseholdCount>
    {
        public void Configure(EntityTypeBuilder<HouseholdCount> builder)
        {
            builder.ToTable("household_counts");
            builder.Property(c => c.Source).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Village>().WithMany().HasForeignKey(c => c.VillageId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.VillageId, c.AsOf });
        }
    }

    internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
    {
        public void Configure(EntityTypeBuilder<Body> builder)
        {
            builder.ToTable("bodies");
            builder.Ignore(b => b.Newest);
            builder.Property(b => b.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.HasOne<Body>().WithMany().HasForeignKey(b => b.SuccessorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(b => b.Versions).WithOne().HasForeignKey(v => v.BodyId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    internal sealed class BodyVersionMapping : IEntityTypeConfiguration<BodyVersion>
    {
        public void Configure(EntityTypeBuilder<BodyVersion> builder)
        {
            builder.ToTable("body_versions");
            builder.Ignore(v => v.Valid).Ignore(v => v.Details);
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(v => v.Kind).HasMaxLength(60);
            builder.Property(v => v.Name).HasMaxLength(Body.NameMaxLength);
            builder.Property(v => v.NameEnglish).HasMaxLength(Body.NameMaxLength);
            builder.Property(v => v.Document).HasMaxLength(Village.DocumentMaxLength);
            builder.HasIndex(v => new { v.UnitPath, v.Order });
            // Two copies of one form make one body.
            builder.HasIndex(v => new { v.UnitPath, v.Name, v.ValidFrom }).IsUnique();
        }
    }

    internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> builder)
        {
            builder.ToTable("appointments");
            builder.Ignore(a => a.Valid);
            builder.Property(a => a.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(a => a.Post).HasMaxLength(60);
            builder.Property(a => a.Title).HasMaxLength(Appointment.TitleMaxLength);
            builder.Property(a => a.PersonName).HasMaxLength(Appointment.PersonNameMaxLength);
            builder.Property(a => a.Decision).HasMaxLength(Village.DocumentMaxLength);
            builder.Property(a => a.EndDecision).HasMaxLength(Village.DocumentMaxLength);
            builder.HasOne<Body>().WithMany().HasForeignKey(a => a.BodyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.BodyId, a.ValidFrom });
            // Two copies of one form make one appointment.
            builder.HasIndex(a => new { a.BodyId, a.PersonName, a.Title, a.ValidFrom }).IsUnique();
            builder.HasIndex(a => new { a.UnitPath, a.ValidFrom });
            builder.HasIndex(a => a.AccountId);
        }
    }
}
