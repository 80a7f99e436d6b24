using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Accounts.Data;

/// <summary>The room's tables.</summary>
public static class AccountsData
{
    extension(AppDbContext db)
    {
        /// <summary>Accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Roles given to accounts.</summary>
        public DbSet<AccountGrant> Grants => db.Set<AccountGrant>();

        /// <summary>Browsers signed in.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Links that work once.</summary>
        public DbSet<OneTimeLink> OneTimeLinks => db.Set<OneTimeLink>();

        /// <summary>Codes that stand in for the second factor.</summary>
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
    }

    /// <summary>The account that signs in with this e-mail address or phone number.</summary>
    public static Task<Account?> WithSignInNameAsync(this DbSet<Account> accounts, string typed, CancellationToken cancellationToken = default)
    {
        if (EmailAddress.TryParse(typed, out var email)) return accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key, cancellationToken);
        return PhoneNumber.TryParse(typed, out var phone) ? accounts.SingleOrDefaultAsync(a => a.Phone == phone.Key, cancellationToken) : Task.FromResult<Account?>(null);
    }

    internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
            builder.Property(a => a.NameKey).HasMaxLength(Account.NameMaxLength * 2);
            builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(a => a.EmailKey).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(a => a.Phone).HasMaxLength(PhoneNumber.MaxLength);
            builder.Property(a => a.PhoneAskedFor).HasMaxLength(PhoneNumber.MaxLength);
            builder.Property(a => a.HomePath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(a => a.PasswordHash).HasMaxLength(200);
            builder.Property(a => a.SecurityStamp).HasMaxLength(40);
            builder.Property(a => a.TotpSecret).HasMaxLength(300);
            builder.HasIndex(a => a.EmailKey).IsUnique();
            builder.HasIndex(a => a.Phone).IsUnique();
            builder.HasIndex(a => a.Position).IsUnique();
            builder.HasIndex(a => new { a.HomePath, a.Position });
        }
    }

    internal sealed class GrantMapping : IEntityTypeConfiguration<AccountGrant>
    {
        public void Configure(EntityTypeBuilder<AccountGrant> builder)
        {
            builder.ToTable("account_grants");
            builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
            builder.Property(g => g.UnitPath).HasMaxLength(UnitPath.MaxLength);
            builder.Property(g => g.Decision).HasMaxLength(AccountGrant.DecisionMaxLength);
            builder.Property(g => g.EndDecision).HasMaxLength(AccountGrant.DecisionMaxLength);
            builder.HasIndex(g => g.AccountId);
            builder.HasIndex(g => new { g.Role, g.UnitPath });
        }
    }

    internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions");
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(s => s.Stamp).HasMaxLength(40);
            builder.Property(s => s.Device).HasMaxLength(DeviceWords.MaxLength);
            builder.HasIndex(s => new { s.AccountId, s.EndedAt });
            builder.HasIndex(s => s.SeenAt);
        }
    }

    internal sealed class LinkMapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("one_time_links");
            builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
            builder.Property(l => l.NewEmail).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(l => l.UsedAt).IsConcurrencyToken();
            builder.HasIndex(l => new { l.AccountId, l.Purpose });
            builder.HasIndex(l => l.ExpiresAt);
        }
    }

    internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("recovery_codes");
            builder.HasKey(c => new { c.AccountId, c.Hash });
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
            builder.Property(c => c.Hash).HasMaxLength(32);
        }
    }
}
