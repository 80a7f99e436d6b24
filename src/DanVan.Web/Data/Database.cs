using DanVan.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DanVan.Web.Data;

/// <summary>Chooses the engine by the connection string.</summary>
internal static class Database
{
    /// <summary>SQLite in the data folder, or PostgreSQL when <c>ConnectionStrings:DanVan</c> names one.</summary>
    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, DataFolder data)
    {
        var postgres = configuration.GetConnectionString("DanVan");
        if (string.IsNullOrWhiteSpace(postgres))
        {
            var connection = $"Data Source={FileIn(data)}";
            services.AddDbContextPool<AppDbContext, SqliteAppDbContext>(o => Quiet(o.UseSqlite(connection).AddInterceptors(new SqlitePragmas(), new SqliteDurability())));
        }
        else
        {
            services.AddDbContextPool<AppDbContext, PostgresAppDbContext>(o => Quiet(o.UseNpgsql(postgres)));
        }
    }

    /// <summary>The embedded database's file.</summary>
    public static string FileIn(DataFolder data) => Path.Combine(data.Path, "danvan.db");

    // A room without tables is no mistake.
    private static void Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
}
