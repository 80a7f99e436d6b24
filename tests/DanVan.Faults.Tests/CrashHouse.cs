using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DanVan.Faults.Tests;

/// <summary>The data folder and database that the killed program leaves and the next one finds.</summary>
internal sealed class CrashHouse : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Engine _engine;
    private readonly string _database;

    private string Connection => _engine == Engine.Postgres ? PostgresCluster.ConnectionTo(_database) : "";

    private CrashHouse(Engine engine, string database) => (_engine, _database) = (engine, database);

    /// <summary>A fresh one, with the demo's officers and a single report.</summary>
    public static async Task<CrashHouse> MakeAsync(Engine engine, Action<string>? prepare = null)
    {
        var database = engine == Engine.Postgres ? PostgresCluster.NewName("fault") : "";
        if (engine == Engine.Postgres) await PostgresCluster.CreateAsync(database);
        var house = new CrashHouse(engine, database);
        prepare?.Invoke(house._folder.Path);
        await house.FillAsync();
        return house;
    }

    /// <summary>Starts the real program on it, as an operator does; only the number of forms that one address may send is no concern here.</summary>
    public Task<DanVanProcess> StartAsync() => DanVanProcess.StartAsync(
        _folder.Path,
        environment:
        [
            ("ConnectionStrings__DanVan", Connection),
            ("DanVan__Bursts__AtOnce", "1000000"),
            ("DanVan__Bursts__PerMinute", "1000000"),
            // A program that lives for seconds gains nothing from being measured for a second compilation.
            ("DOTNET_TieredPGO", "0"),
        ]);

    private async Task FillAsync()
    {
        var start = new ProcessStartInfo("dotnet", [DanVanProcess.Program, "demo", "--no-serve", "--reports", "1"]) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DANVAN_DATA"] = _folder.Path;
        start.Environment["ConnectionStrings__DanVan"] = Connection;
        using var program = Process.Start(start)!;
        var said = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.True(program.ExitCode == 0, string.Concat(said));
    }

    /// <summary>True when the file store has the file, whole: its name is the hash of its bytes.</summary>
    public bool HasFile(string hash)
    {
        var path = Path.Combine(_folder.Path, "files", hash[..2], hash);
        return File.Exists(path) && Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))) == hash;
    }

    /// <summary>Bytes in a query, from their hex digits.</summary>
    public string Bytes(string hex) => _engine == Engine.Postgres ? $"decode('{hex}', 'hex')" : $"x'{hex}'";

    /// <summary>The first column of a query, as text.</summary>
    public async Task<List<string>> RowsAsync(string sql)
    {
        await using DbConnection connection = _engine == Engine.Postgres
            ? new NpgsqlConnection(PostgresCluster.ConnectionTo(_database))
            : new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "danvan.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    /// <summary>What the engine itself finds wrong with its file; a server looks after its own.</summary>
    public async Task<IEnumerable<string>> BrokenAsync() =>
        _engine == Engine.Postgres ? [] : (await RowsAsync("PRAGMA integrity_check")).Where(r => r != "ok").Concat(await RowsAsync("PRAGMA foreign_key_check"));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_engine == Engine.Postgres) await PostgresCluster.DropAsync(_database);
        _folder.Dispose();
    }
}
