using System.CommandLine;
using System.Diagnostics;
using DanVan.Audit.Log;
using DanVan.Platform.Backup;
using DanVan.Platform.Files;
using DanVan.Web.Data;
using DanVan.Web.Hosting;
using DanVan.Web.Restoring;
using DanVan.Web.Verbs.Logs;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan restore</c>: puts a backup in place, on either engine.</summary>
internal static class RestoreVerb
{
    public static Command Make()
    {
        var from = new Option<string>("--in") { Description = "The backup.", Required = true };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file whose first line is the passphrase of the backup, or of the private recovery key." };
        var recovery = new Option<string?>("--recovery-key") { Description = "The private recovery key, for a backup that was sealed to its public half." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of an installation that is there; that one is kept beside it." };
        var check = new Option<bool>("--check") { Description = "Only verify the backup; restore nothing." };
        var command = new Command("restore", "Verify a backup and put it in place: into SQLite or PostgreSQL, whichever it came from.") { from, passphrase, recovery, replace, check };
        command.SetAction((parse, cancellationToken) =>
        {
            var path = parse.GetRequiredValue(from);
            var opener = new BackupOpener(Secrets.FromFile(parse.GetValue(passphrase)) ?? AskFor(path), Secrets.Bytes(parse.GetValue(recovery)));
            return parse.GetValue(check) ? Task.FromResult(Check(path, opener, cancellationToken)) : RunAsync(path, opener, parse.GetValue(replace), cancellationToken);
        });
        return command;
    }

    private static string? AskFor(string path) => File.Exists(path) && BackupOpener.IsSealed(path) ? Secrets.Ask("Passphrase: ") : null;

    private static int Check(string path, BackupOpener opener, CancellationToken cancellationToken)
    {
        var manifest = BackupUnpacking.Run(path, opener, null, cancellationToken);
        Console.WriteLine($"{path}: made {manifest.MadeAt.UtcDateTime:u} from {manifest.Engine}, {BackupVerb.Contents(manifest)}. Every byte is as the manifest says.");
        return 0;
    }

    private static async Task<int> RunAsync(string path, BackupOpener opener, bool replace, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (data, db) = (services.GetRequiredService<DataFolder>(), services.GetRequiredService<AppDbContext>());
        var target = db.IsSqlite ? (RestoreTarget)new SqliteTarget(Database.FileIn(data)) : new PostgresTarget(db);
        var watch = Stopwatch.StartNew();
        var restored = await new RestoreBackup(data, target, services.GetRequiredService<TimeProvider>())
            .RunAsync(path, opener, replace, TerminalSteps.OrNull(), cancellationToken);

        Console.WriteLine($"Restored the backup of {restored.Manifest.MadeAt.UtcDateTime:u}, taken from {restored.Manifest.Engine}, into {restored.Into} and {data.Path}: {BackupVerb.Contents(restored.Manifest)}, in {watch.Elapsed.TotalSeconds:0.0} s.");
        if (restored.Log?.Checkpoint is { } checkpoint) Console.WriteLine($"Public log: {Printed.Entries(checkpoint.Checkpoint.Head.Size)}, whole and signed; root {checkpoint.Checkpoint.Head.Root}.");
        if (restored.IsHeld) Console.WriteLine($"The public log signs nothing before you say how it goes on, for more may have been published than the backup holds: {LogHold.Remedy}.");
        foreach (var place in restored.Kept) Console.WriteLine($"What was there before is kept as {place}; remove it when nobody needs it any more.");
        foreach (var file in restored.Manifest.Damaged) await Console.Error.WriteLineAsync($"danvan: the stored file {file} was damaged already when the backup was made.");
        return 0;
    }
}
