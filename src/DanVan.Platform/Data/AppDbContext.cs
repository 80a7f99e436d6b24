using System.Reflection;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Data;

/// <summary>The one database of the house. Rooms map their tables in their own assembly; the engine's particulars stand in the two derived contexts.</summary>
public abstract class AppDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The assemblies whose mappings make the model.</summary>
    protected abstract IEnumerable<Assembly> Rooms { get; }

    /// <summary>Which engine this is; asked only in <c>Platform/Data</c> and <c>Platform/Search</c>.</summary>
    public abstract bool IsSqlite { get; }

    /// <summary>True when the database refused a row because another has the same unique key: two copies of one form arrived at once.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Saving blocks a thread; call SaveChangesAsync.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var entries = ChangeTracker.Entries().ToList();
        foreach (var entry in entries)
        {
            if (entry is { State: EntityState.Modified, Entity: IVersioned })
                entry.Property(nameof(IVersioned.Version)).CurrentValue = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
        }

        if (InternalBook.EnterAdded(this, entries) is { Count: > 0 } removed) await InternalBook.RemoveAsync(this, removed, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Saves what leaves the house the moment somebody can read it, such as a signature: it is on the disk before anybody sees it. PostgreSQL does so with every commit.</summary>
    public virtual Task SaveBeforeSeenAsync(CancellationToken cancellationToken) => SaveChangesAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in Rooms.Prepend(typeof(AppDbContext).Assembly)) modelBuilder.ApplyConfigurationsFromAssembly(assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var ids = Rooms.Append(typeof(AppDbContext).Assembly).Append(typeof(IId<>).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)));

        foreach (var id in ids)
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
    }
}
