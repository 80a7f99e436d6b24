using CsCheck;

namespace DanVan.PublicLog.Tests;

public class LogWriterTests
{
    [Fact]
    public async Task A_log_without_entries_has_the_empty_root_and_no_files()
    {
        var store = new MemoryLogStore();

        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);
        var head = await writer.AppendAsync([]);

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", head.Root.ToString());
        Assert.Empty(store.Paths);
    }

    [Fact]
    public async Task A_log_of_one_entry_has_its_leaf_hash_as_root()
    {
        var log = await SampleLog.OfAsync(1);

        Assert.Equal(LogHashing.Leaf(SampleLog.Entry(0)), log.Head.Root);
        Assert.Equal(["checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1"], log.Store.Paths.Order(StringComparer.Ordinal));
        Assert.Equal(SampleLog.Entry(0), log.File("tile/entries/000.p/1")[2..]);
    }

    [Fact]
    public async Task Seventy_thousand_entries_make_the_tiles_that_the_specification_counts()
    {
        var log = await SampleLog.OfAsync(70_000);

        var tiles = log.Store.Paths.Where(path => LogTile.TryParse(path, out _)).Select(path => LogTile.TryParse(path, out var tile) ? tile : default).ToList();
        Assert.Equal(273, tiles.Count(t => t is { Level: 0, IsPartial: false }));
        Assert.Equal(112, tiles.Single(t => t is { Level: 0, IsPartial: true }).Width);
        Assert.Equal(1, tiles.Count(t => t is { Level: 1, IsPartial: false }));
        Assert.Equal(17, tiles.Single(t => t is { Level: 1, IsPartial: true }).Width);
        Assert.Equal(1, tiles.Single(t => t is { Level: 2 }).Width);
        Assert.Equal(274, tiles.Count(t => t.Level == LogTile.Entries));
    }

    [Fact]
    public async Task Exactly_256_entries_fill_a_tile_and_begin_the_next_level()
    {
        var log = await SampleLog.OfAsync(256);

        Assert.Equal(["tile/0/000", "tile/1/000.p/1", "tile/entries/000"], log.Store.Paths.Where(p => p != "checkpoint").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Any_batching_gives_the_same_root_and_the_same_full_tiles_as_one_batch()
    {
        Gen.Int[0, 300].Array[1, 8].Sample(steps =>
        {
            var sizes = steps.Aggregate(new List<long> { 0 }, (all, step) => [.. all, all[^1] + step])[1..];
            var grown = SampleLog.OfAsync(sizes).Result;
            var whole = SampleLog.OfAsync(sizes[^1]).Result;

            Assert.Equal(whole.Head, grown.Head);
            Assert.Equal(ReferenceTree.Root(SampleLog.Leaves((int)sizes[^1])), grown.Head.Root);
            Assert.All(whole.Store.Paths.Where(path => path != "checkpoint"), path => Assert.Equal(whole.File(path), grown.File(path)));
        }, iter: 40);
    }

    [Fact]
    public async Task Every_partial_tile_that_was_published_is_a_beginning_of_the_full_one()
    {
        var log = await SampleLog.OfAsync(1, 5, 200, 255, 256, 300, 511, 600);

        foreach (var path in log.Store.Paths)
        {
            if (!LogTile.TryParse(path, out var tile) || !tile.IsPartial || tile.Index > 0 || tile.Level == 1) continue;
            Assert.StartsWith(Convert.ToHexString(log.File(path)), Convert.ToHexString(log.File(tile.Full.ToString())), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Opening_at_a_root_that_the_tiles_do_not_give_is_refused()
    {
        var log = await SampleLog.OfAsync(300);
        var other = await SampleLog.OfAsync(299);

        await Assert.ThrowsAsync<InvalidDataException>(() => LogWriter.OpenAsync(log.Store, new(300, other.Head.Root)));
        await Assert.ThrowsAsync<InvalidDataException>(() => LogWriter.OpenAsync(log.Store, new(301, log.Head.Root)));
        await Assert.ThrowsAsync<InvalidDataException>(() => LogWriter.OpenAsync(new MemoryLogStore(), log.Head));
    }

    [Fact]
    public async Task Opening_over_an_altered_edge_is_refused()
    {
        foreach (var path in new[] { "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44" })
        {
            var log = await SampleLog.OfAsync(300);
            await log.AlterAsync(path, at: 5);

            await Assert.ThrowsAsync<InvalidDataException>(() => LogWriter.OpenAsync(log.Store, log.Head));
        }
    }

    [Fact]
    public async Task After_a_crash_between_tiles_and_checkpoint_another_batch_takes_their_place()
    {
        var log = await SampleLog.OfAsync(250);
        var crashed = await LogWriter.OpenAsync(log.Store, log.Head);
        await crashed.AppendAsync(SampleLog.Entries(9000, 9600));

        await log.GrowAsync(700);
        await log.GrowAsync(900);

        Assert.Equal((await SampleLog.OfAsync(900)).Head, log.Head);
        Assert.True((await log.VerifyAsync(new() { Remembered = log.Heads[1] })).IsGood);
    }

    [Fact]
    public async Task A_failed_append_must_be_opened_again()
    {
        var writer = await LogWriter.OpenAsync(new MemoryLogStore(), TreeHead.Empty);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.AppendAsync([new byte[65_536]]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.AppendAsync([new byte[1]]));
        Assert.Equal(TreeHead.Empty, writer.Head);
    }

    [Fact]
    public async Task The_longest_and_the_shortest_entry_are_kept()
    {
        var store = new MemoryLogStore();
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);

        var head = await writer.AppendAsync([new byte[65_535], ReadOnlyMemory<byte>.Empty]);

        var reader = new LogReader(store, head.Size);
        Assert.Equal(65_535, (await reader.EntryAsync(0)).Length);
        Assert.Equal(0, (await reader.EntryAsync(1)).Length);
    }

    [Fact]
    public async Task Only_what_changed_is_written()
    {
        var log = await SampleLog.OfAsync(70_000);
        var noting = new NotingStore(log.Store);

        var writer = await LogWriter.OpenAsync(noting, log.Head);
        await writer.AppendAsync(SampleLog.Entries(70_000, 70_010));

        Assert.Equal(["tile/0/273.p/122", "tile/entries/273.p/122"], noting.Written.Order(StringComparer.Ordinal));
        Assert.Equal(["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"], noting.Read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cleared_partials_leave_a_log_that_is_whole()
    {
        var log = await SampleLog.OfAsync(10, 200, 70_000, 70_100);

        await LogWriter.RemovePartialsAsync(log.Store, 0, log.Head.Size);

        Assert.DoesNotContain("tile/0/000.p/10", log.Store.Paths);
        Assert.DoesNotContain("tile/entries/000.p/200", log.Store.Paths);
        Assert.Contains("tile/0/273.p/112", log.Store.Paths);
        Assert.True((await log.VerifyAsync()).IsGood);
        Assert.Equal(log.Heads[2].Root, await new LogReader(log.Store, log.Head.Size).RootAsync(200));
    }

    private sealed class NotingStore(ILogStore store) : ILogStore
    {
        public List<string> Read { get; } = [];

        public List<string> Written { get; } = [];

        public ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
        {
            Read.Add(path);
            return store.FetchAsync(path, limit, cancel);
        }

        public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
        {
            Written.Add(path);
            return store.WriteAsync(path, content, cancel);
        }

        public ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default) => store.RemovePartialsAsync(full, cancel);
    }
}
