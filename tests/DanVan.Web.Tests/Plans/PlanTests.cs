using DanVan.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Plans;

/// <summary>Each page's queries are served by indexes: no scan of a big table and no sort outside an index, on SQLite, whose planner shows it.</summary>
public class PlanTests
{
    /// <summary>The pages whose queries are explained: everything that a page of its kind asks, with each filter that changes the query. A new list or filter gets its line here.</summary>
    private static readonly (Role? Role, string Unit, string Address)[] _pages =
    [
        (null, "", "/"),
        (null, "", "/phan-anh"),
        (null, "", "/don-vi/17950"),
        (null, "", "/don-vi/thon/17950-01"),
        (null, "", "/don-vi/17950/nen.json"),
        (Role.CommuneOfficer, "40/17950", "/quan-tri/thon/17950"),
        (Role.ProvincialOfficer, "40", "/quan-tri/thon"),
        (Role.CommuneOfficer, "40/17950", "/quan-tri/co-quan?don-vi=40/17950"),
    ];

    [Fact]
    public async Task The_queries_of_every_page_are_served_by_indexes()
    {
        var log = new QueryLog();
        await using var site = await Site.StartAsync(Engine.Sqlite, services => services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(log)));
        var faults = new List<string>();

        foreach (var (role, unit, address) in _pages)
        {
            using var visitor = role is { } r ? await site.SignInAs(r, unit) : site.NewVisitor();
            log.Take();
            await visitor.OpenAsync(address);
            foreach (var query in log.Take())
                faults.AddRange((await site.InDbAsync(db => QueryPlan.FaultsAsync(db, query))).Select(f => $"{address}: {f}"));
        }

        Law.Holds(faults);
    }

    [Fact]
    public async Task A_scan_and_a_sort_are_noticed()
    {
        await using var site = await Site.StartAsync();
        var scan = new LoggedQuery("""SELECT "j"."Kind" FROM "jobs" AS "j" WHERE "j"."Kind" = @kind ORDER BY "j"."Attempt" """, [("@kind", "x")]);
        var search = new LoggedQuery("""SELECT "j"."Kind" FROM "jobs" AS "j" WHERE "j"."Id" = @id""", [("@id", "x")]);

        Assert.Equal(2, (await site.InDbAsync(db => QueryPlan.FaultsAsync(db, scan))).Count);
        Assert.Empty(await site.InDbAsync(db => QueryPlan.FaultsAsync(db, search)));
    }
}
