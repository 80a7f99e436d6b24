using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace DanVan.Web.Data;

/// <summary>The house on the embedded engine.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    // The engine takes one writer at a time and lets the others sleep and try again. Those of this process queue here instead, in turn and without sleeping.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> _writers = new();

    /// <inheritdoc />
    public override bool IsSqlite => true;

    /// <inheritdoc />
    protected override IEnumerable<Assembly> Rooms => House.Rooms.Select(r => r.Assembly);

    /// <summary>True while a save of its own runs, which flushes once at its end.</summary>
    internal bool IsSaving { get; private set; }

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Whoever has a transaction open holds the engine's lock already, and its commit is flushed by SqliteDurability.
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        int saved;
        var turn = _writers.GetOrAdd(Database.GetConnectionString()!, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            IsSaving = true;
            saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            IsSaving = false;
            turn.Release();
        }

        // After the turn: while these bytes reach the disk the next writer is at work, and shares the following flush.
        if (saved > 0) await SharedFlush.Of(Database.GetDbConnection().DataSource).FlushedAsync();
        return saved;
    }

    /// <inheritdoc />
    public override async Task SaveBeforeSeenAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Then the engine itself flushes, and shows the commit afterwards; the shared flush would come when others have read it already.
            Synchronous("FULL");
            await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            Synchronous("NORMAL");
            await Database.CloseConnectionAsync();
        }
    }

    private void Synchronous(string mode)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA synchronous={mode}";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
        // EF writes a bare boolean and SQLite then ignores an index led by that column; compared with 1 it does not (efcore #30709).
        configurationBuilder.Properties<bool>().HaveConversion<BoolToZeroOneConverter<int>>();
    }

    internal sealed class Design : IDesignTimeDbContextFactory<SqliteAppDbContext>
    {
        public SqliteAppDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=:memory:").Options);
    }
}

/// <summary>The house on PostgreSQL.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options)
{
    /// <inheritdoc />
    public override bool IsSqlite => false;

    /// <inheritdoc />
    protected override IEnumerable<Assembly> Rooms => House.Rooms.Select(r => r.Assembly);

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<WholeMillisecondsConverter>();
    }

    internal sealed class Design : IDesignTimeDbContextFactory<PostgresAppDbContext>
    {
        public PostgresAppDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql("Host=localhost").Options);
    }
}
