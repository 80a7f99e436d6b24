using System.Diagnostics;
using System.Globalization;
using DanVan.Platform.Data;
using DanVan.Platform.Search;
using DanVan.Search.Bench;
using DanVan.Web.Data;
using Microsoft.EntityFrameworkCore;

// dotnet run -c Release --project bench/DanVan.Search.Bench -- fill|ask sqlite:FILE|postgres:CONNECTION COUNT
if (args is not [var task, var target, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("DanVan.Search.Bench fill|ask sqlite:FILE|postgres:CONNECTION COUNT");
    return 2;
}

if (task == "fill") await FillAsync();
else await AskAsync();
return 0;

AppDbContext Open()
{
    var (engine, where) = (target[..target.IndexOf(':', StringComparison.Ordinal)], target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    return engine == "sqlite"
        ? new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite($"Data Source={where}").AddInterceptors(new SqlitePragmas()).Options)
        : new PostgresAppDbContext(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql(where).Options);
}

async Task FillAsync()
{
    await using (var db = Open()) await db.Database.ExecuteSqlRawAsync(SearchSchema.CreateSql(db.IsSqlite));

    var watch = Stopwatch.StartNew();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    foreach (var chunk in new Corpus(seed: 7).Documents(count).Chunk(5_000))
    {
        await using var db = Open();
        var index = new SearchIndex(db);
        foreach (var document in chunk) index.Add(document);
        await db.SaveChangesAsync();
    }
    var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    Console.WriteLine($"{count:n0} documents in {watch.Elapsed.TotalSeconds:f0} s; {used.TotalMicroseconds / count:f0} µs of this process's CPU each");

    await using (var db = Open())
    {
        if (!db.IsSqlite) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE search_entries");
        var sizes = db.IsSqlite
            ? """SELECT ((SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) / 1000000) || ' MB, FTS5 ' || (sum(length(block)) / 1000000) || ' MB' AS "Value" FROM search_terms_data"""
            : """SELECT (pg_total_relation_size('search_entries') / 1000000) || ' MB, GIN ' || (pg_relation_size('"IX_search_entries_Vector"') / 1000000) || ' MB' AS "Value" """;
        Console.WriteLine((await db.Database.SqlQueryRaw<string>(sizes).ToListAsync())[0]);
    }
}

async Task AskAsync()
{
    var queries = new Corpus(seed: 11).Queries(count).ToList();
    await using var db = Open();
    var index = new SearchIndex(db);
    foreach (var (name, narrow) in new (string, Func<string, SearchQuery>)[]
    {
        ("everything", q => new() { Text = q }),
        ("one kind, nine in ten records", q => new() { Text = q, Kinds = ["PA"] }),
        ("one kind, one in ten records", q => new() { Text = q, Kinds = ["CK"] }),
        ("one commune", q => new() { Text = q, UnitPath = "40/17003" }),
    })
    {
        foreach (var query in queries) await index.FindAsync(narrow(query));

        var times = new List<(double Wall, double Cpu, string Query, int Total)>();
        foreach (var query in queries)
        {
            var (watch, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var page = await index.FindAsync(narrow(query));
            times.Add((watch.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds, query, page.Total ?? 0));
        }
        Console.WriteLine($"{name}: wall {Spread(times.Select(t => t.Wall))}; CPU of this process {Spread(times.Select(t => t.Cpu))}");
        foreach (var group in times.GroupBy(t => t.Total switch { 0 => "none", <= 20 => "a page", <= 1000 => "up to 1,000", _ => "more" }))
            Console.WriteLine($"   {group.Key} found ({group.Count()} queries): CPU {Spread(group.Select(t => t.Cpu))}");
        foreach (var (wall, _, query, total) in times.OrderByDescending(t => t.Cpu + t.Wall / 1000).Take(3)) Console.WriteLine($"   {wall:f1} ms, {total} found: {query}");
    }
}

static string Spread(IEnumerable<double> times)
{
    var sorted = times.Order().ToList();
    double At(double share) => sorted[(int)(sorted.Count * share)];
    return $"p50 {At(.5):f2} p95 {At(.95):f2} p99 {At(.99):f2} max {sorted[^1]:f1} ms";
}
