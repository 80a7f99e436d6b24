using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Harness;

/// <summary>A data folder and a database for one site. It is copied from a template that is migrated once per engine and run, so that it costs the same however many migrations there are.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    private const string FileName = "danvan.db";

    private static readonly Lazy<Task<FreshDatabase>> _sqlite = new(() => MigrateAsync(Engine.Sqlite));
    private static readonly Lazy<Task<FreshDatabase>> _postgres = new(() => MigrateAsync(Engine.Postgres));

    private FreshDatabase(Engine engine)
    {
        Engine = engine;
        Folder = Directory.CreateTempSubdirectory("danvan-test-").FullName;
        Name = engine == Engine.Postgres ? PostgresCluster.NewName("t") : "";
    }

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>The data folder (<c>DANVAN_DATA</c>).</summary>
    public string Folder { get; }

    private string Name { get; }

    /// <summary>The settings that make the application use it.</summary>
    public IEnumerable<string> Settings =>
        Engine == Engine.Sqlite ? [$"--DANVAN_DATA={Folder}"] : [$"--DANVAN_DATA={Folder}", $"--ConnectionStrings:DanVan={PostgresCluster.ConnectionTo(Name)}"];

    /// <summary>An empty database without tables, for tests of migrations.</summary>
    public static async Task<FreshDatabase> EmptyAsync(Engine engine)
    {
        var database = new FreshDatabase(engine);
        if (engine == Engine.Postgres) await PostgresCluster.CreateAsync(database.Name);
        return database;
    }

    /// <summary>A migrated database.</summary>
    public static async Task<FreshDatabase> CopyAsync(Engine engine)
    {
        var template = await (engine == Engine.Sqlite ? _sqlite : _postgres).Value;
        var database = new FreshDatabase(engine);
        if (engine == Engine.Sqlite) File.Copy(Path.Combine(template.Folder, FileName), Path.Combine(database.Folder, FileName));
        else await PostgresCluster.CreateAsync(database.Name, template.Name);
        return database;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Engine == Engine.Postgres) await PostgresCluster.DropAsync(Name);
        else ReleaseFile();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<FreshDatabase> MigrateAsync(Engine engine)
    {
        var database = await EmptyAsync(engine);
        await using (var app = Site.Build(database, TimeProvider.System, _ => { }))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
        }

        if (engine == Engine.Sqlite) database.ReleaseFile();
        else await PostgresCluster.CutAsync(database.Name);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        return database;
    }

    // With the last connection SQLite writes the log back into the file.
    private void ReleaseFile()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, FileName)}");
        SqliteConnection.ClearPool(connection);
    }
}
