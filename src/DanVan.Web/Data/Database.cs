using DanVan.Platform.Files;
using Microsoft.EntityFrameworkCore;

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
            var connection = $"Data Source={Path.Combine(data.Path, "danvan.db")}";
            services.AddDbContextPool<AppDbContext, SqliteAppDbContext>(o => o.UseSqlite(connection).AddInterceptors(new SqlitePragmas(), new SqliteDurability()));
        }
        else
        {
            services.AddDbContextPool<AppDbContext, PostgresAppDbContext>(o => o.UseNpgsql(postgres));
        }
    }
}
