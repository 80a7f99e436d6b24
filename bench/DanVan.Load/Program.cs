using System.Collections.Concurrent;
using System.Globalization;
using DanVan.Load;

// dotnet run -c Release --project bench/DanVan.Load -- read|fresh|send|press|case|mixed URL [--seconds 10] [--connections 8] [--rate 0] [--pid N] [PATH…]
if (args.Length < 2 || args[0] is not ("read" or "fresh" or "send" or "press" or "case" or "mixed") || !Uri.TryCreate(args[1], UriKind.Absolute, out var url))
{
    Console.Error.WriteLine("DanVan.Load read|fresh|send|press|case|mixed URL [--seconds 10] [--connections 8] [--rate R] [--pid N] [PATH…]");
    return 2;
}

var seconds = Number("--seconds", 10);
var connections = Number("--connections", 8);
var rate = Number("--rate", 0);
var server = new ServerUse(Number("--pid", 0));
var paths = args.Skip(2).Where(a => a.StartsWith('/')).ToList();

Console.WriteLine($"{"what",-46} {"per s",8} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"CPU µs",8} {"MB",6}  {"bytes",8}  not 200");
switch (args[0])
{
    case "read":
        foreach (var path in paths.Count > 0 ? paths : await Pages.OfAsync(url)) await MeasureAsync(path, (browser, _) => browser.GetOnceAsync(path));
        break;
    case "fresh":
        var fresh = await FreshPages.FindAsync(url);
        await MeasureAsync("lists, each at another place", (browser, _) => browser.GetOnceAsync(FreshPages.List()));
        await MeasureAsync("reports, each another one", (browser, _) => browser.GetOnceAsync(fresh.Item()));
        await MeasureAsync("searches, each with other words", (browser, _) => browser.GetOnceAsync(FreshPages.Search()));
        break;
    case "send":
        await MeasureAsync("the whole journey of sending", Work.SendAsync);
        await MeasureAsync("the final POST of sending", Work.LastPostAsync);
        break;
    case "press":
        await PressAllAsync(Number("--forms", 1000));
        break;
    case "case":
        await MeasureAsync("a case: send, publish, assign, answer, give, read", Work.CaseAsync);
        break;
    default:
        var pages = await Pages.OfAsync(url);
        await MeasureAsync("public pages, each in turn", (browser, n) => browser.GetOnceAsync(pages[n % pages.Count]));
        break;
}

return 0;

int Number(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

// The last POST alone: the forms are filled before, by visitors of their own, so that nothing else runs meanwhile.
async Task PressAllAsync(int forms)
{
    var ready = new ConcurrentQueue<(Browser, Page)>();
    await Parallel.ForAsync(0, forms, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (n, _) => ready.Enqueue(await Work.ReadyAsync(url, n)));
    Console.Error.WriteLine($"{forms} forms are filled.");
    var idle = Enumerable.Range(0, connections).Select(_ => new Browser(url)).ToList();
    var measurement = new Measurement(idle, rate);
    Func<Browser, int, Task<Done>> press = (_, _) => ready.TryDequeue(out var one) ? Work.PressAsync(one) : Task.FromException<Done>(new InvalidOperationException("Every form is sent."));
    await measurement.RunAsync(press, () => ready.Count > forms / 2);
    server.Begin();
    Print("the final POST of sending, alone", await measurement.RunAsync(press, () => ready.Count > connections));
    idle.ForEach(browser => browser.Dispose());
}

async Task MeasureAsync(string what, Func<Browser, int, Task<Done>> act)
{
    // The same browsers warm up and measure, so that officers sign in before and not meanwhile.
    var browsers = Enumerable.Range(0, connections).Select(_ => new Browser(url)).ToList();
    var measurement = new Measurement(browsers, rate);
    await measurement.RunAsync(act, TimeSpan.FromSeconds(Math.Max(1, seconds / 5)));
    server.Begin();
    var result = await measurement.RunAsync(act, TimeSpan.FromSeconds(seconds));
    Print(what, result);
    browsers.ForEach(browser => browser.Dispose());
}

void Print(string what, Result result)
{
    var (cpu, memory) = server.End();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-46} {result.PerSecond,8:n1} {result.Percentile(50),8:n2} {result.Percentile(95),8:n2} {result.Percentile(99),8:n2} {(result.Count == 0 ? 0 : cpu.TotalMicroseconds / result.Count),8:n0} {memory,6:n0}  {result.Bytes,8:n0}  {result.Wrong}"));
}
