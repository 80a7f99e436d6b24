namespace DanVan.Web.Tests.Platform.Data;

public class SharedFlushTests
{
    [Fact]
    public async Task Who_comes_while_a_flush_runs_shares_the_next_one()
    {
        using var firstBegan = new ManualResetEventSlim();
        using var firstMayEnd = new ManualResetEventSlim();
        var rounds = 0;
        var flush = new SharedFlush(() =>
        {
            if (Interlocked.Increment(ref rounds) > 1) return;
            firstBegan.Set();
            firstMayEnd.Wait();
        });

        var first = flush.FlushedAsync();
        firstBegan.Wait(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 50).Select(_ => flush.FlushedAsync()).ToList();

        Assert.DoesNotContain(others, o => o.IsCompleted);
        firstMayEnd.Set();
        await first;
        await Task.WhenAll(others);
        Assert.Equal(2, rounds);
    }

    [Fact]
    public async Task Each_wait_ends_with_a_flush_that_began_after_it()
    {
        var begun = 0;
        var flush = new SharedFlush(() => Interlocked.Increment(ref begun));

        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, async (_, _) =>
        {
            var before = Volatile.Read(ref begun);
            await flush.FlushedAsync();
            Assert.True(Volatile.Read(ref begun) > before);
        });
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_to_all_who_wait_and_the_next_flush_is_tried()
    {
        Exception? fails = new IOException("full");
        var flush = new SharedFlush(() =>
        {
            if (fails is not null) throw fails;
        });

        await Assert.ThrowsAsync<IOException>(flush.FlushedAsync);
        fails = new UnauthorizedAccessException("read-only");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(flush.FlushedAsync);
        fails = null;
        await flush.FlushedAsync();
    }
}
