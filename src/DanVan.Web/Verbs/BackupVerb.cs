using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DanVan.Platform.Backup;
using DanVan.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan backup</c>: the whole data set in one file, while the server runs.</summary>
internal static class BackupVerb
{
    public static Command Make()
    {
        var to = new Option<string?>("--out") { Description = "The file to make; it must not be there." };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file whose first line is the passphrase that seals the backup (12 characters or more)." };
        var recovery = new Option<string?>("--recovery-key") { Description = "A public OpenPGP key to seal the backup to instead; by default that of the setting DanVan:Backup:RecoveryKey." };
        var command = new Command("backup", "Make a backup of database, files and keys in one file while the server runs.") { to, passphrase, recovery, MakeKey() };
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) is null && result.GetResult("key") is null) result.AddError("--out FILE says where the backup goes.");
            if (result.GetValue(passphrase) is not null && result.GetValue(recovery) is not null) result.AddError("Give --passphrase-file or --recovery-key, not both.");
        });
        command.SetAction((parse, cancellationToken) => RunAsync(parse.GetValue(to)!, parse.GetValue(passphrase), parse.GetValue(recovery), cancellationToken));
        return command;
    }

    private static Command MakeKey()
    {
        var folder = new Option<string>("--out") { Description = "The folder for the two halves.", Required = true };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file whose first line is the passphrase that seals the private half; asked for when missing." };
        var command = new Command("key", "Make a recovery key: the public half stays on the server and seals scheduled backups, the private half is kept elsewhere and opens them.") { folder, passphrase };
        command.SetAction(parse => MakeKey(parse.GetRequiredValue(folder), parse.GetValue(passphrase)));
        return command;
    }

    private static int MakeKey(string folder, string? passphraseFile)
    {
        var passphrase = Secrets.FromFile(passphraseFile) ?? Secrets.AskNew("Passphrase for the private half (12 characters or more): ")
            ?? throw new BackupFault("The private half needs a passphrase: give it with --passphrase-file FILE.");
        var (open, secret) = RecoveryKey.Generate(passphrase, TimeProvider.System.GetUtcNow());
        Directory.CreateDirectory(folder);
        var (openPath, secretPath) = (Path.Combine(folder, "danvan-recovery-public.asc"), Path.Combine(folder, "danvan-recovery-private.asc"));
        if (File.Exists(openPath) || File.Exists(secretPath)) throw new BackupFault($"There is a recovery key in {folder} already. Choose another folder.");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(secretPath, options)) file.Write(secret);
        File.WriteAllBytes(openPath, open);
        Console.WriteLine($"Public half:  {openPath} (name it in DanVan:Backup:RecoveryKey)");
        Console.WriteLine($"Private half: {secretPath} (take it off this machine; whoever has it and its passphrase opens every backup)");
        Console.WriteLine($"Fingerprint:  {RecoveryKey.Load(openPath).Fingerprint}");
        return 0;
    }

    private static async Task<int> RunAsync(string path, string? passphraseFile, string? recoveryKey, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        var seal = Seal(Secrets.FromFile(passphraseFile), recoveryKey ?? scope.ServiceProvider.GetRequiredService<IOptions<BackupOptions>>().Value.RecoveryKey);
        var watch = Stopwatch.StartNew();
        var manifest = await scope.ServiceProvider.GetRequiredService<TakeBackup>().RunAsync(path, seal, TerminalSteps.OrNull(), cancellationToken);
        foreach (var file in manifest.Damaged) await Console.Error.WriteLineAsync($"danvan: the stored file {file} is damaged on the disk; the backup has it as it is.");
        if (!seal.Seals) await Console.Error.WriteLineAsync($"danvan: {path} is not sealed and holds the keys: whoever has it reads everything. Use --passphrase-file, or set DanVan:Backup:RecoveryKey.");
        Console.WriteLine($"{path}: {Contents(manifest)}, {new FileInfo(path).Length / 1048576.0:0.0} MB in {watch.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }

    /// <summary>What is in a backup, in a few words.</summary>
    internal static string Contents(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture,
        $"{manifest.Tables.Count} tables with {manifest.Tables.Sum(t => t.Rows):N0} rows, {manifest.Entries.Count(e => e.Path.StartsWith(BackupManifest.Files + "/", StringComparison.Ordinal)):N0} files, keys");

    private static BackupSeal Seal(string? passphrase, string? recoveryKey)
    {
        if (passphrase is not null) return BackupSeal.With(passphrase);
        if (!string.IsNullOrWhiteSpace(recoveryKey)) return BackupSeal.To(RecoveryKey.Load(recoveryKey));
        return Secrets.AskNew("Passphrase for the backup (12 characters or more; nothing for an open file): ") is { } typed ? BackupSeal.With(typed) : BackupSeal.None;
    }
}
