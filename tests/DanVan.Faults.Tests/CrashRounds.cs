using System.Collections.Concurrent;

namespace DanVan.Faults.Tests;

/// <summary>Rounds of writing and killing: the real program is killed at a random moment under load and must have everything that it had acknowledged.</summary>
internal sealed class CrashRounds(Load load, string data, Action<string> tell)
{
    private const int Writers = 4;
    private const int LongestRoundMilliseconds = 3000;

    private readonly List<string> _acknowledged = [];
    private int _written;

    /// <summary>Runs the rounds and says what was lost or half-written.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(int rounds, Random chance)
    {
        IReadOnlyCollection<string> last = [];
        for (var round = 1; round <= rounds; round++)
        {
            await using var program = await StartAsync();
            if (await LostAsync(program, last) is { Count: > 0 } lost) return lost;

            last = await WriteAndKillAsync(program, TimeSpan.FromMilliseconds(chance.Next(LongestRoundMilliseconds)));
            _acknowledged.AddRange(last);
            tell($"round {round}: {last.Count} acknowledged");
            if (load.HalfWritten(data).ToList() is { Count: > 0 } broken) return broken;
        }

        await using var after = await StartAsync();
        return _acknowledged.Count == 0 ? ["nothing was acknowledged in any round"] : await LostAsync(after, _acknowledged);
    }

    private Task<DanVanProcess> StartAsync() => DanVanProcess.StartAsync(data);

    private async Task<IReadOnlyList<string>> LostAsync(DanVanProcess program, IReadOnlyCollection<string> receipts)
    {
        using var visitor = Visitor.Of(program.Address);
        return await load.LostAsync(visitor, receipts);
    }

    private async Task<IReadOnlyCollection<string>> WriteAndKillAsync(DanVanProcess program, TimeSpan after)
    {
        var receipts = new ConcurrentQueue<string>();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(program.Address, receipts))).ToList();
        // The clock of a round starts with the first receipt, so that rounds are not all spent on warming up.
        while (receipts.IsEmpty && writers.All(w => !w.IsCompleted)) await Task.Delay(10);
        await Task.Delay(after);
        await program.KillAsync();
        await Task.WhenAll(writers);
        return receipts;
    }

    // A writer whose connection breaks has got no receipt: what it sent may be there or not. Every other failure ends the test.
    private async Task WriteAsync(Uri address, ConcurrentQueue<string> receipts)
    {
        while (true)
        {
            try
            {
                using var visitor = Visitor.Of(address);
                receipts.Enqueue(await load.WriteAsync(visitor, Interlocked.Increment(ref _written)));
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                return;
            }
        }
    }
}
