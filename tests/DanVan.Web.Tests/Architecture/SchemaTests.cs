using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Architecture;

public class SchemaTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task The_migrations_make_the_model(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        Assert.False(await site.InDbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run: bash ops/add-migration.sh NAME");
        Assert.Empty(await site.InDbAsync(async db => await db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Both_engines_have_the_same_migrations()
    {
        Assert.SkipWhen(PostgresCluster.WhyMissing is not null, PostgresCluster.WhyMissing ?? "");
        var sqlite = await (await sites.OnAsync(Engine.Sqlite)).InDbAsync(db => Task.FromResult(Names(db)));
        var postgres = await (await sites.OnAsync(Engine.Postgres)).InDbAsync(db => Task.FromResult(Names(db)));

        Assert.Equal(sqlite, postgres);
    }

    private static List<string> Names(DbContext db) => [.. db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..])];
}
