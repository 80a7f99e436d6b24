using System.Collections.Concurrent;
using System.Diagnostics;
using DanVan.PublicLog;

namespace DanVan.Faults.Tests;

/// <summary>Two server processes on one PostgreSQL database, as an operator runs them.</summary>
public class TwoProcessesTests
{
    private const int WritersOfEach = 2;

    private static readonly TimeSpan _load = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Two_processes_that_sequence_at_once_give_each_act_one_place_and_tell_one_story()
    {
        Assert.SkipWhen(PostgresCluster.WhyMissing is not null, PostgresCluster.WhyMissing ?? "");
        await using var house = await CrashHouse.MakeAsync(Engine.Postgres);
        await using var first = await house.StartAsync();
        await using var second = await house.StartAsync();
        var receipts = new ConcurrentQueue<Receipt>();
        using var watcher = new HttpClient();
        var signed = new ConcurrentDictionary<long, string>();
        var forks = new ConcurrentQueue<string>();

        var clock = Stopwatch.StartNew();
        var writing = new[] { first, second }.SelectMany((program, which) => Enumerable.Range(0, WritersOfEach).Select(writer => WriteAsync(program, 10_000 * (WritersOfEach * which + writer + 1), clock, receipts))).ToList();
        var watching = new[] { first, second }.Select(program => WatchAsync(program, watcher, signed, forks, Task.WhenAll(writing))).ToList();
        await Task.WhenAll([.. writing, .. watching]);
        var ofFirst = new LogWatch(house);
        var faults = await ofFirst.FaultsAsync(first, receipts, receipts.Take(3));
        // What was seen at the one must be continued by the other.
        faults = [.. faults, .. await ofFirst.FaultsAsync(second, receipts, receipts.TakeLast(3)), .. await ofFirst.FaultsAsync(first, receipts, [])];
        var places = (await house.RowsAsync("""SELECT "Index" FROM ledger ORDER BY "Index" """)).Select(long.Parse).ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"{receipts.Count} reports at two processes, {ofFirst.Entries} entries, {signed.Count} checkpoints seen, {ofFirst.Proved} receipts proved");
        Assert.Empty(forks);
        Assert.Empty(faults);
        Assert.Equal(Enumerable.Range(0, places.Count).Select(i => (long)i), places);
        Assert.Equal(ofFirst.Entries, places.Count);
        Assert.True(receipts.Count >= 2 * WritersOfEach, $"only {receipts.Count} reports were sent");
        Assert.True(signed.Count > 2, $"only {signed.Count} checkpoints were seen");
        Assert.True(ofFirst.Proved >= 6, $"only {ofFirst.Proved} receipts were proved");
    }

    private static async Task WriteAsync(DanVanProcess program, int number, Stopwatch clock, ConcurrentQueue<Receipt> receipts)
    {
        while (clock.Elapsed < _load) receipts.Enqueue(await Resident.SendAsync(program.Address, number++));
    }

    // Whatever either process serves: one root for each size.
    private static async Task WatchAsync(DanVanProcess program, HttpClient http, ConcurrentDictionary<long, string> signed, ConcurrentQueue<string> forks, Task until)
    {
        while (!until.IsCompleted)
        {
            var bytes = await http.GetByteArrayAsync(new Uri(program.Address, "nhat-ky/checkpoint"));
            Assert.True(SignedCheckpoint.TryParse(bytes, out var checkpoint));
            var head = checkpoint.Checkpoint.Head;
            if (signed.GetOrAdd(head.Size, head.Root.ToString()) is var root && root != head.Root.ToString()) forks.Enqueue($"{head.Size} entries have the roots {root} and {head.Root}");
            await Task.WhenAny(until, Task.Delay(20));
        }
    }
}
