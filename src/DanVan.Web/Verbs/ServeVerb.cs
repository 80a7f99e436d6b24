using System.CommandLine;
using System.Globalization;
using DanVan.Platform.Backup;
using DanVan.Platform.Files;
using DanVan.Web.Hosting;
using DanVan.Web.Restoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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

    /// <summary>Applies what is pending after a backup, or refuses to start on a database that is behind or newer than the program.</summary>
    internal static async Task MigrateAsync(IServiceProvider services, bool noMigrate, CancellationToken cancellationToken)
    {
        UnfinishedRestore.Refuse(services.GetRequiredService<DataFolder>());
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var unknown = (await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations()).ToList();
        if (unknown.Count > 0) throw new InvalidOperationException($"The database is newer than this program (it knows {unknown[^1]}). Install the newer version.");

        var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0) return;
        if (noMigrate) throw new InvalidOperationException("The database is older than this program. Start once without --no-migrate.");
        if ((await database.GetAppliedMigrationsAsync(cancellationToken)).Any()) await BackUpFirstAsync(scope.ServiceProvider, pending[^1], cancellationToken);
        await database.MigrateAsync(cancellationToken);
    }

    // It stands beside the keys themselves, so that a missing recovery key exposes nothing more.
    private static async Task BackUpFirstAsync(IServiceProvider services, string migration, CancellationToken cancellationToken)
    {
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(services.GetRequiredService<DataFolder>().Path, "backups", $"before-{migration}-{at}.backup");
        var key = services.GetRequiredService<IOptions<BackupOptions>>().Value.RecoveryKey;
        await services.GetRequiredService<TakeBackup>().RunAsync(path, key.Length > 0 ? BackupSeal.To(RecoveryKey.Load(key)) : BackupSeal.None, TerminalSteps.OrNull(), cancellationToken);
        Console.WriteLine($"The database is upgraded to {migration}; its backup: {path}");
    }
}
