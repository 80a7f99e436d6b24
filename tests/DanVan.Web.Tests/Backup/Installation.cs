using DanVan.Platform.Backup;

namespace DanVan.Web.Tests.Backup;

/// <summary>An installation of the operator's own, worked on by the program's verbs: an empty data folder and, on PostgreSQL, an empty database.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _database;

    private Installation(string? database) => _database = database;

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(_folder.Path, "data");

    public (string Name, string Value)[] Environment => _database is null ? [("DANVAN_DATA", Data)] : [("DANVAN_DATA", Data), ("ConnectionStrings__DanVan", PostgresCluster.ConnectionTo(_database))];

    /// <summary>An empty one.</summary>
    public static async Task<Installation> EmptyAsync(Engine engine)
    {
        var database = engine is Engine.Postgres ? PostgresCluster.NewName("r") : null;
        if (database is not null) await PostgresCluster.CreateAsync(database);
        return new(database);
    }

    /// <summary>A file beside the data folder.</summary>
    public string FileBeside(string name) => Path.Combine(_folder.Path, name);

    /// <summary>A file with a passphrase.</summary>
    public string PassphraseFile(string passphrase = GivenBackup.Passphrase)
    {
        var path = FileBeside($"passphrase-{passphrase.Length}");
        File.WriteAllText(path, passphrase + "\n");
        return path;
    }

    public Task<DanVanRun> RunAsync(params string[] arguments) => DanVanRun.OfAsync(Environment, arguments);

    /// <summary>Restores, and must succeed.</summary>
    public async Task<string> RestoreAsync(string path, params string[] more)
    {
        var run = await RunAsync(["restore", "--in", path, .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }

    /// <summary>Takes a backup of it and reads what is in it.</summary>
    public async Task<BackupManifest> BackUpAsync(string name)
    {
        var run = await RunAsync("backup", "--out", FileBeside(name));
        Assert.True(run.ExitCode == 0, run.Error);
        return GivenBackup.Read(FileBeside(name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await PostgresCluster.DropAsync(_database);
        _folder.Dispose();
    }
}
