using System.Globalization;
using DanVan.Platform.Backup;
using DanVan.Platform.Data.Transfer;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DanVan.Web.Restoring;

/// <summary>The schema of a PostgreSQL database, filled in one transaction; the old one is renamed in the same.</summary>
internal sealed class PostgresTarget(AppDbContext db) : RestoreTarget
{
    private string? _renamed;

    /// <inheritdoc />
    public override string Name => $"the PostgreSQL database {db.Database.GetDbConnection().Database}";

    /// <inheritdoc />
    public override AppDbContext Database => db;

    /// <inheritdoc />
    public override async Task<bool> HasDataAsync(CancellationToken cancellationToken)
    {
        var others = await NumberAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid() AND backend_type = 'client backend'", cancellationToken);
        if (others > 0) throw new BackupFault($"{others} other connections use {Name}. Stop all servers first.");
        return await NumberAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()", cancellationToken) > 0;
    }

    /// <inheritdoc />
    public override async Task BeginAsync(string staging, string replacedAs, CancellationToken cancellationToken)
    {
        var hasData = await HasDataAsync(cancellationToken);
        await db.Database.BeginTransactionAsync(cancellationToken);
        if (!hasData) return;
        _renamed = replacedAs;
        try
        {
            await RawCommand.RunAsync(db, $"""
                DO $$ DECLARE old text := current_schema(); BEGIN
                  EXECUTE format('ALTER SCHEMA %I RENAME TO %I', old, '{replacedAs}');
                  EXECUTE format('CREATE SCHEMA %I', old);
                END $$
                """, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupFault($"{Name} is not empty and its user may not rename the schema. Restore into a new, empty database.", exception);
        }
    }

    /// <inheritdoc />
    public override async Task<string?> CommitAsync(string replaced, CancellationToken cancellationToken)
    {
        await db.Database.CommitTransactionAsync(cancellationToken);
        // The planner knows nothing yet of what was copied in.
        await RawCommand.RunAsync(db, "ANALYZE", cancellationToken);
        return _renamed is null ? null : $"schema {_renamed}";
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<long> NumberAsync(string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = RawCommand.Make(db, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
