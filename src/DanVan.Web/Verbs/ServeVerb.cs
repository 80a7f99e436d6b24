using System.CommandLine;
using DanVan.Platform.Files;
using DanVan.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan serve</c>: the web server. It brings the database up to date first.</summary>
internal static class ServeVerb
{
    public static Command Make()
    {
        var noMigrate = new Option<bool>("--no-migrate") { Description = "Do not change the database's schema; stop when it is not up to date." };
        var command = new Command("serve", "Run the web server (the default verb).") { noMigrate };
        command.SetAction((parse, cancellationToken) => RunAsync(parse.GetValue(noMigrate), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool noMigrate, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        Console.WriteLine($"Data folder: {app.Services.GetRequiredService<DataFolder>().Path}");
        await MigrateAsync(app.Services, noMigrate, cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }

    /// <summary>Applies what is pending, or refuses to start on a database that is behind or newer than the program.</summary>
    internal static async Task MigrateAsync(IServiceProvider services, bool noMigrate, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var unknown = (await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations()).ToList();
        if (unknown.Count > 0) throw new InvalidOperationException($"The database is newer than this program (it knows {unknown[^1]}). Install the newer version.");

        if (!noMigrate) await database.MigrateAsync(cancellationToken);
        else if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any()) throw new InvalidOperationException("The database is older than this program. Start once without --no-migrate.");
    }
}
