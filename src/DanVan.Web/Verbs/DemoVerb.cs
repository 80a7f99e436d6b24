using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using DanVan.Platform.Contributions;
using DanVan.Platform.Files;
using DanVan.Web.Hosting;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan demo</c>: fills an empty data folder with demo data and serves it. Its passwords are published, so it listens on this machine only.</summary>
internal static class DemoVerb
{
    private static readonly string[] _signIns = ["admin", "province", "commune", "reception", "appraiser", "front", "leader", "handler", "moderator", "village", "household", "auditor"];

    public static Command Make()
    {
        var size = new Option<DemoSize>("--size") { Description = "small: 3 communes; province: 130 communes, 100,000 reports; million: 1,000,000 reports.", DefaultValueFactory = _ => DemoSize.Small };
        var reports = new Option<int?>("--reports") { Description = "How many reports, instead of the size's own number." };
        var seed = new Option<int>("--seed") { Description = "The same seed and date give the same data.", DefaultValueFactory = _ => 1 };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day that counts as today (yyyy-MM-dd).", CustomParser = r => DateOnly.TryParseExact(r.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Wrong(r) };
        var noServe = new Option<bool>("--no-serve") { Description = "Make the data and stop." };
        var known = new Option<bool>("--i-know-demo-passwords") { Description = "Listen on other addresses than this machine's own, although everybody knows the demo passwords." };
        var command = new Command("demo", "Make demo data on the first start and serve it.") { size, reports, seed, asOf, noServe, known };
        command.SetAction((parse, cancellationToken) => RunAsync(
            (parse.GetValue(size), parse.GetValue(reports), parse.GetValue(seed), parse.GetValue(asOf)), parse.GetValue(noServe), parse.GetValue(known), cancellationToken));
        return command;
    }

    private static DateOnly? Wrong(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not a day; write it as 2026-01-31.");
        return null;
    }

    private static async Task<int> RunAsync((DemoSize Size, int? Reports, int Seed, DateOnly? AsOf) asked, bool noServe, bool known, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build(["--DanVan:Demo=true"]);
        if (!known && Foreign(app) is { } address)
        {
            await Console.Error.WriteLineAsync($"danvan: demo passwords are published, so the demo does not listen on {address}. Add --i-know-demo-passwords if you mean it.");
            return 2;
        }

        Console.WriteLine($"Data folder: {app.Services.GetRequiredService<DataFolder>().Path}");
        await ServeVerb.MigrateAsync(app.Services, noMigrate: false, cancellationToken);
        await FillAsync(app.Services, asked, cancellationToken);
        if (noServe) return 0;

        await app.StartAsync(cancellationToken);
        Console.WriteLine($"DanVan runs at {string.Join(", ", app.Urls)}");
        Console.WriteLine("Sign in with the password Demo-12345678 as:");
        Console.WriteLine("(reception@, leader@ and province@ also have the sealing passphrase Kin-12345678)");
        foreach (var name in _signIns) Console.WriteLine($"  {name}@demo.danvan");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task FillAsync(IServiceProvider services, (DemoSize Size, int? Reports, int Seed, DateOnly? AsOf) asked, CancellationToken cancellationToken)
    {
        var number = asked.Reports ?? asked.Size switch { DemoSize.Small => 600, DemoSize.Province => 100_000, _ => 1_000_000 };
        var plan = new DemoPlan(asked.Size, number, asked.Seed, asked.AsOf ?? VietnamTime.Today(services.GetRequiredService<TimeProvider>()));
        var watch = Stopwatch.StartNew();
        await using var outer = services.CreateAsyncScope();
        foreach (var kind in outer.ServiceProvider.GetServices<IDemoData>().OrderBy(d => d.Order).Select(d => d.GetType()).ToList())
        {
            // A scope for each, so that one room's change tracker does not grow over all of them.
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IDemoData>().First(d => d.GetType() == kind).FillAsync(plan, cancellationToken);
            if (!Console.IsErrorRedirected) await Console.Error.WriteLineAsync($"  {kind.Name}: {watch.Elapsed.TotalSeconds:0.0} s");
        }
    }

    private static string? Foreign(WebApplication app)
    {
        var urls = app.Configuration["urls"] ?? "http://127.0.0.1:5080";
        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(url =>
        {
            var host = BindingAddress.Parse(url).Host;
            return host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        });
    }
}
