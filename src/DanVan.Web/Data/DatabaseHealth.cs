using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DanVan.Web.Data;

/// <summary>The database answers, and its schema is the one this program was built for.</summary>
internal sealed class DatabaseHealth(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // An open connection still reads a file that was removed, and a new one would make an empty file in its place.
            if (db.IsSqlite && !File.Exists(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)) return HealthCheckResult.Unhealthy();
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
            return applied.SequenceEqual(db.Database.GetMigrations()) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }
}
