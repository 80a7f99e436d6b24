using System.Collections.Concurrent;
using System.Diagnostics;

namespace DanVan.Load;

/// <summary>One thing that was done: how long its measured part took, how large the answer was, and whether it was the right one.</summary>
internal readonly record struct Done(TimeSpan Took, int Bytes, bool IsRight);

/// <summary>What a measurement came to.</summary>
internal sealed class Result(IReadOnlyList<Done> done, TimeSpan wall)
{
    private readonly double[] _milliseconds = [.. done.Select(d => d.Took.TotalMilliseconds).Order()];

    public int Count => done.Count;

    public double PerSecond => done.Count / wall.TotalSeconds;

    public int Wrong => done.Count(d => !d.IsRight);

    public double Bytes => done.Count == 0 ? 0 : done.Average(d => d.Bytes);

    public double Percentile(int percent) => _milliseconds.Length == 0 ? 0 : _milliseconds[Math.Min(_milliseconds.Length - 1, _milliseconds.Length * percent / 100)];
}

/// <summary>Does one thing on several connections for some time: as fast as it goes, or at a rate at which what waits counts as slow.</summary>
internal sealed class Measurement(IReadOnlyList<Browser> browsers, int rate)
{
    public Task<Result> RunAsync(Func<Browser, int, Task<Done>> act, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        return RunAsync(act, () => watch.Elapsed < time);
    }

    public async Task<Result> RunAsync(Func<Browser, int, Task<Done>> act, Func<bool> goesOn)
    {
        var done = new ConcurrentBag<Done>();
        var watch = Stopwatch.StartNew();
        var next = -1;
        await Task.WhenAll(browsers.Select(browser => Task.Run(() => WorkAsync(browser))));
        return new([.. done], watch.Elapsed);

        async Task WorkAsync(Browser browser)
        {
            while (goesOn())
            {
                var number = Interlocked.Increment(ref next);
                var planned = rate == 0 ? watch.Elapsed : TimeSpan.FromSeconds((double)number / rate);
                if (planned > watch.Elapsed) await Task.Delay(planned - watch.Elapsed);
                var waited = watch.Elapsed - planned;
                var one = await act(browser, number);
                done.Add(rate == 0 ? one : one with { Took = one.Took + waited });
            }
        }
    }
}
