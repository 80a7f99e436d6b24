using System.Text;

namespace DanVan.PublicLog.Tests;

public class LogVerifierTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(66_000)]
    public async Task A_whole_log_is_good(long size)
    {
        var log = await SampleLog.OfAsync(size);

        var result = await log.VerifyAsync();

        Assert.Empty(result.Findings);
        Assert.Equal(size, result.EntriesRead);
        Assert.Equal(log.Head, result.Checkpoint!.Checkpoint.Head);
    }

    [Theory]
    [InlineData("tile/entries/000", 40, LogFindingKind.EntryAltered, 1L)]
    [InlineData("tile/entries/003.p/9", 100, LogFindingKind.EntryAltered, 772L)]
    [InlineData("tile/0/001", 33, LogFindingKind.HashAltered, 257L)]
    [InlineData("tile/0/003.p/9", 64, LogFindingKind.HashAltered, 770L)]
    [InlineData("tile/1/000.p/3", 32, LogFindingKind.HashAltered, 256L)]
    public async Task One_altered_byte_is_one_finding_at_its_place(string path, int at, LogFindingKind kind, long leaf)
    {
        var log = await SampleLog.OfAsync(777);
        await log.AlterAsync(path, at);

        var result = await log.VerifyAsync(new() { Remembered = log.Head });

        var finding = Assert.Single(result.Findings);
        Assert.Equal((kind, path, leaf), (finding.Kind, finding.Path, finding.LeafIndex!.Value));
        Assert.NotEqual(finding.Expected, finding.Found);
        if (kind == LogFindingKind.EntryAltered) Assert.Equal(LogHashing.Leaf(SampleLog.Entry(leaf)), finding.Expected);
    }

    [Theory]
    [InlineData("tile/1/000", 40, LogFindingKind.HashAltered, 256L)]
    [InlineData("tile/2/000.p/1", 3, LogFindingKind.HashAltered, 0L)]
    [InlineData("tile/entries/200", 40, LogFindingKind.EntryAltered, 51_201L)]
    public async Task Higher_levels_are_held_against_what_lies_below_and_above(string path, int at, LogFindingKind kind, long leaf)
    {
        var log = await SampleLog.OfAsync(65_700);
        await log.AlterAsync(path, at);

        var finding = Assert.Single((await log.VerifyAsync()).Findings);

        Assert.Equal((kind, path, leaf), (finding.Kind, finding.Path, finding.LeafIndex!.Value));
    }

    [Fact]
    public async Task Every_altered_byte_of_every_file_is_found()
    {
        var log = await SampleLog.OfAsync(300);
        foreach (var path in log.Store.Paths)
        {
            // Every byte of the small files, every seventh of the large ones.
            var bytes = log.File(path);
            for (var at = 0; at < bytes.Length; at += bytes.Length < 1000 ? 1 : 7)
            {
                await log.AlterAsync(path, at);
                Assert.False((await log.VerifyAsync()).IsGood, $"{path}, byte {at}");
                await log.AlterAsync(path, at);
            }
        }

        Assert.True((await log.VerifyAsync()).IsGood);
    }

    [Fact]
    public async Task An_entry_rewritten_with_its_tile_is_found_from_above()
    {
        var log = await SampleLog.OfAsync(770, 777);
        await log.AlterAsync("tile/entries/001", 10);
        var altered = EntryBundle.TryRead(log.File("tile/entries/001"), out var entries) ? LogHashing.Leaf(entries[0].Span) : default;
        var tile = log.File("tile/0/001");
        altered.CopyTo(tile);
        await log.Store.WriteAsync("tile/0/001", tile);

        var finding = Assert.Single((await log.VerifyAsync(new() { Remembered = log.Heads[1] })).Findings);

        Assert.Equal((LogFindingKind.SubtreeAltered, "tile/1/000.p/3", 256, 256), (finding.Kind, finding.Path, finding.LeafIndex!.Value, finding.LeafCount!.Value));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(256)]
    [InlineData(512)]
    [InlineData(777)]
    [InlineData(65_536)]
    public async Task A_history_rewritten_in_every_file_does_not_give_the_signed_root(long size)
    {
        var log = await SampleLog.OfAsync(size);
        var checkpoint = log.Checkpoint;
        var rewritten = await RewrittenAsync(size, changed: 5);

        var result = await new LogVerifier(rewritten.Store, SampleLog.Trust).VerifyAgainstAsync(checkpoint);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((LogFindingKind.RootDiffers, log.Head.Root, rewritten.Head.Root), (finding.Kind, finding.Expected!.Value, finding.Found!.Value));
    }

    [Theory]
    [InlineData(5, 300, 777)]
    [InlineData(255, 256, 777)]
    [InlineData(3, 700, 701)]
    [InlineData(500, 512, 1024)]
    [InlineData(5, 777, 777)]
    public async Task A_rewritten_history_under_a_new_signature_is_a_fork_for_whoever_remembers(int changed, long remembered, long size)
    {
        var log = await SampleLog.OfAsync(remembered);
        var fork = await RewrittenAsync(size, changed);

        var result = await fork.VerifyAsync(new() { Remembered = log.Head });

        var finding = Assert.Single(result.Findings);
        Assert.Equal((LogFindingKind.Forked, log.Head.Root), (finding.Kind, finding.Expected!.Value));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(255, 777)]
    [InlineData(256, 777)]
    [InlineData(512, 777)]
    [InlineData(770, 777)]
    [InlineData(777, 777)]
    [InlineData(65_536, 66_000)]
    public async Task A_log_that_continues_what_was_remembered_is_good(long remembered, long size)
    {
        var log = await SampleLog.OfAsync(remembered, size);

        Assert.Empty((await log.VerifyAsync(new() { Remembered = log.Heads[1] })).Findings);
    }

    [Fact]
    public async Task A_shorter_log_than_remembered_was_rolled_back()
    {
        var log = await SampleLog.OfAsync(300);

        var finding = Assert.Single((await log.VerifyAsync(new() { Remembered = new(777, log.Head.Root) })).Findings);

        Assert.Equal((LogFindingKind.RolledBack, 300, 477), (finding.Kind, finding.LeafIndex!.Value, finding.LeafCount!.Value));
    }

    [Fact]
    public async Task Missing_cut_and_oversized_files_are_named()
    {
        foreach (var path in new[] { "tile/entries/001", "tile/0/001", "tile/1/000.p/3", "tile/0/003.p/9", "tile/entries/003.p/9" })
        {
            var log = await SampleLog.OfAsync(777);
            var whole = log.File(path);

            await log.Store.WriteAsync(path, whole.AsMemory(0, whole.Length - 1));
            Assert.Equal([(LogFindingKind.FileMalformed, path)], await ShownAsync(log));

            await log.Store.WriteAsync(path, new byte[300 * 65_537]);
            Assert.Equal([(LogFindingKind.FileTooLarge, path)], await ShownAsync(log));

            var without = new MemoryLogStore();
            foreach (var other in log.Store.Paths.Where(p => p != path)) await without.WriteAsync(other, log.File(other));
            Assert.Equal([(LogFindingKind.FileMissing, path)], (await new LogVerifier(without, SampleLog.Trust).VerifyAsync()).Findings.Select(f => (f.Kind, f.Path)));
        }
    }

    [Fact]
    public async Task A_bundle_with_more_or_fewer_entries_than_its_place_demands_is_malformed()
    {
        var log = await SampleLog.OfAsync(777);
        var bundle = log.File("tile/entries/003.p/9");

        await log.Store.WriteAsync("tile/entries/003.p/9", (byte[])[.. bundle, 0, 1, 65]);
        Assert.Equal([(LogFindingKind.FileMalformed, "tile/entries/003.p/9")], await ShownAsync(log));

        // The full file answers for a partial one that is gone, but only when it is full.
        var cleared = new MemoryLogStore();
        foreach (var path in log.Store.Paths.Where(p => p != "tile/entries/003.p/9")) await cleared.WriteAsync(path, log.File(path));
        await cleared.WriteAsync("tile/entries/003", bundle);
        Assert.Equal([(LogFindingKind.FileMalformed, "tile/entries/003")], (await new LogVerifier(cleared, SampleLog.Trust).VerifyAsync()).Findings.Select(f => (f.Kind, f.Path)));
    }

    [Fact]
    public async Task A_checkpoint_nobody_trusted_signed_is_refused_before_anything_is_read()
    {
        var log = await SampleLog.OfAsync(5);
        using var stranger = SignerKey.Generate(SampleLog.Origin, NoteKeyType.Ed25519);

        await log.Store.WriteAsync("checkpoint", new Checkpoint(SampleLog.Origin, log.Head).Sign(stranger).ToBytes());
        Assert.Equal([(LogFindingKind.SignatureMissing, "checkpoint")], await ShownAsync(log));

        await log.Store.WriteAsync("checkpoint", Encoding.UTF8.GetBytes(log.Checkpoint.ToString().Replace("\n5\n", "\n4\n", StringComparison.Ordinal)));
        Assert.Equal([(LogFindingKind.SignatureFalse, "checkpoint")], await ShownAsync(log));

        await log.Store.WriteAsync("checkpoint", new Checkpoint("other.example", log.Head).Sign(SampleLog.Key).ToBytes());
        Assert.Equal([(LogFindingKind.OriginDiffers, "checkpoint")], await ShownAsync(log));

        await log.Store.WriteAsync("checkpoint", "nothing"u8.ToArray());
        Assert.Equal([(LogFindingKind.FileMalformed, "checkpoint")], await ShownAsync(log));

        await log.Store.WriteAsync("checkpoint", new byte[65_537]);
        Assert.Equal([(LogFindingKind.FileTooLarge, "checkpoint")], await ShownAsync(log));
    }

    [Fact]
    public async Task Missing_witnesses_are_told_beside_everything_else()
    {
        var log = await SampleLog.OfAsync(300);
        await log.AlterAsync("tile/0/000", 1);
        var trust = SampleLog.Trust with { Witnesses = [SampleLog.WitnessKey.Verifier], Quorum = 1 };

        var result = await new LogVerifier(log.Store, trust).VerifyAsync();

        Assert.Equal([LogFindingKind.TooFewWitnesses, LogFindingKind.HashAltered], result.Findings.Select(f => f.Kind));
    }

    [Fact]
    public async Task A_log_that_is_wrong_everywhere_ends_the_search()
    {
        var log = await SampleLog.OfAsync(66_000);
        var emptied = new MemoryLogStore();
        await emptied.WriteAsync("checkpoint", log.Checkpoint.ToBytes());

        var result = await new LogVerifier(emptied, SampleLog.Trust).VerifyAsync(new() { MaxFindings = 10 });

        Assert.Equal(11, result.Findings.Count);
        Assert.Equal(LogFindingKind.TooMany, result.Findings[^1].Kind);
    }

    [Fact]
    public async Task A_size_beyond_all_reason_is_not_walked()
    {
        var store = new MemoryLogStore();
        await store.WriteAsync("checkpoint", new Checkpoint(SampleLog.Origin, new(long.MaxValue, LogHashing.EmptyRoot)).Sign(SampleLog.Key).ToBytes());

        Assert.Equal(LogFindingKind.TooMany, Assert.Single((await new LogVerifier(store, SampleLog.Trust).VerifyAsync()).Findings).Kind);
        Assert.Equal(LogFindingKind.TooMany, (await new LogVerifier(store, SampleLog.Trust).VerifyAsync(new() { MaxEntries = long.MaxValue })).Findings[^1].Kind);
    }

    [Fact]
    public async Task The_caller_looks_into_each_entry_in_order()
    {
        var log = await SampleLog.OfAsync(300);
        var seen = new List<long>();

        var result = await log.VerifyAsync(new() { CheckEntry = (index, entry) => { seen.Add(index); return index == 270 && entry.Length > 0 ? "a date before the one above" : null; } });

        Assert.Equal(Enumerable.Range(0, 300).Select(i => (long)i), seen);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("EntryRefused tile/entries/001.p/44; entry 270; a date before the one above", finding.ToString());
    }

    private static async Task<SampleLog> RewrittenAsync(long size, int changed)
    {
        var log = new SampleLog { Changed = changed };
        await log.GrowAsync(size);
        return log;
    }

    private static async Task<IEnumerable<(LogFindingKind, string)>> ShownAsync(SampleLog log) => (await log.VerifyAsync()).Findings.Select(f => (f.Kind, f.Path));
}
