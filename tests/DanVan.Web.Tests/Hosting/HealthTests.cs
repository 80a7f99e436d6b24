using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Hosting;

public class HealthTests
{
    [Theory, EngineData]
    public async Task A_server_that_can_work_says_so(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);

        var (status, answer) = await AskAsync(site, "/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ok", answer.GetProperty("status").GetString());
        Assert.Equal("ok", answer.GetProperty("checks").GetProperty("database").GetString());
        Assert.Equal("ok", answer.GetProperty("checks").GetProperty("files").GetString());
    }

    [Theory, EngineData]
    public async Task A_server_without_its_database_lives_but_is_not_ready(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        if (engine == Engine.Postgres) await PostgresCluster.DropAsync(await site.InDbAsync(db => Task.FromResult(db.Database.GetDbConnection().Database)));
        else File.Move(Path.Combine(site.DataFolder, "danvan.db"), Path.Combine(site.DataFolder, "moved.db"));

        var ready = await AskAsync(site, "/health/ready");
        var live = await AskAsync(site, "/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("failed", ready.Answer.GetProperty("checks").GetProperty("database").GetString());
        Assert.Equal(HttpStatusCode.OK, live.Status);
    }

    [Theory, EngineData]
    public async Task A_database_of_another_version_is_not_worked_on(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.InDbAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '10.0.0')"""));

        var (status, _) = await AskAsync(site, "/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
    }

    [Fact]
    public async Task A_server_whose_data_folder_takes_no_file_is_not_ready()
    {
        await using var site = await Site.StartAsync();
        var folder = site.DataFolder;
        Directory.Move(folder, folder + ".away");

        var (status, answer) = await AskAsync(site, "/health/ready");
        Directory.Move(folder + ".away", folder);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("failed", answer.GetProperty("checks").GetProperty("files").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(Site site, string address)
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.GetAsync(address);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, document.RootElement.Clone());
    }
}
