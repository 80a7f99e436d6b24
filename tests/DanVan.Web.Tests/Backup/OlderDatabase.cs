using DanVan.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Backup;

/// <summary>Databases of other versions of the program.</summary>
internal static class OlderDatabase
{
    private const string FirstMigration = "20260101000000_SearchTables";

    /// <summary>Makes a database that has only the first migration, and one row.</summary>
    public static async Task MakeAsync(Installation installation)
    {
        var settings = installation.Environment.Select(s => $"--{s.Name.Replace("__", ":", StringComparison.Ordinal)}={s.Value}");
        await using (var app = DanVanApp.Build([.. settings]))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.Database.MigrateAsync(FirstMigration);
            await db.Database.ExecuteSqlAsync($"""INSERT INTO search_entries ("Kind", "Id", "Position", "Terms") VALUES ('PA', {new Guid("0198f0aa-0000-7000-8000-000000000001")}, 42, 'a b')""");
            await db.Database.CloseConnectionAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Writes a migration into the book that this program does not know.</summary>
    public static Task<int> PretendNewerAsync(Site site) =>
        site.InDbAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_Later', '10.0.0')"""));
}
