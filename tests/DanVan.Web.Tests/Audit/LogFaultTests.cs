using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Audit;

/// <summary>Whatever fails while the log is continued: nothing is lost, nothing enters twice, and no two stories are signed.</summary>
public class LogFaultTests
{
    [Theory, EngineData]
    public async Task A_failure_at_any_step_of_sequencing_loses_nothing_and_forks_nothing(Engine engine)
    {
        var failpoint = new Failpoint();
        await using var site = await failpoint.StartAsync(engine);
        using var stranger = site.NewVisitor();
        await site.GrowAsync(240);
        var (entered, seen) = (241, (await site.LogStateAsync()).Head);

        // Until the run has fewer steps than that; on the way the right edge passes the end of a tile.
        var step = 1;
        while (true)
        {
            entered += await EnterAsync(site, step);
            if (!await failpoint.StrikeAsync(step++, () => site.SequenceAsync())) break;
            var verified = await stranger.VerifyAsync(remembered: seen);
            Assert.Empty(verified.Findings);
            seen = verified.Checkpoint!.Checkpoint.Head;
        }

        Assert.True(failpoint.Struck >= 8, $"only {failpoint.Struck} steps");
        Assert.Empty((await stranger.VerifyAsync(remembered: seen)).Findings);
        await AssertOnceEachAsync(site, stranger, entered);
    }

    [Theory, EngineData]
    public async Task A_failure_at_any_step_of_recovery_changes_nothing(Engine engine)
    {
        var failpoint = new Failpoint();
        await using var site = await failpoint.StartAsync(engine);
        using var folder = new TemporaryFolder();
        using var stranger = site.NewVisitor();
        await site.GrowAsync(3);
        await site.EnterAsync(100, 2);
        var backup = await LogBackup.TakeAsync(site);
        await site.GrowAsync(300);
        var published = (await site.LogStateAsync()).Head;
        var mirror = await site.MirrorAsync(folder);
        await backup.RestoreAsync(site);

        var step = 1;
        while (await failpoint.StrikeAsync(step++, () => site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None))))
        {
            var size = (await site.LogStateAsync()).Size;
            Assert.True(size == backup.Size || size == published.Size, $"step {step}: {size} entries");
            Assert.Equal(0, await site.SequenceAsync());
        }

        Assert.True(failpoint.Struck >= 4, $"only {failpoint.Struck} steps");
        Assert.Equal(published, (await site.LogStateAsync()).Head);
        Assert.Empty((await stranger.VerifyAsync(remembered: published)).Findings);
        await AssertOnceEachAsync(site, stranger, (int)published.Size);
    }

    [Theory, EngineData]
    public async Task A_clock_that_was_set_back_stops_nothing_and_alters_no_entry(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        using var stranger = site.NewVisitor();
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        await site.GrowAsync(3);
        Assert.Equal(0, await witness.LookAsync());
        var (seen, began) = ((await site.LogStateAsync()).Head, (await stranger.EntriesAsync())[0].Field("at"));

        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddHours(-3));
        await site.EnterAsync(100, 2);
        while ((await site.LogStateAsync()).Size == seen.Size) site.Clock.Advance(TimeSpan.FromSeconds(1));
        var looked = await witness.LookAsync();
        var verified = await stranger.VerifyAsync(remembered: seen);

        Assert.Equal(0, looked);
        Assert.Empty(witness.Evidence);
        Assert.Empty(verified.Findings);
        Assert.Equal(began, (await stranger.EntriesAsync())[0].Field("at"));
        Assert.True(site.Clock.GetUtcNow() < Site.Start.AddHours(-2));
    }

    // Only when nothing waits, or a run would have more steps after each failure.
    private static async Task<int> EnterAsync(Site site, int step) =>
        await site.InDbAsync(db => db.Set<LedgerRow>().AnyAsync(e => e.Index == null)) ? 0 : await site.EnterAsync(1000 * step, 16);

    private static async Task AssertOnceEachAsync(Site site, Visitor stranger, int entered)
    {
        var places = await site.InDbAsync(db => db.Set<LedgerRow>().OrderBy(e => e.Index).Select(e => e.Index).ToListAsync());
        var entries = await stranger.EntriesAsync();

        Assert.Equal(Enumerable.Range(0, entered).Select(i => (long?)i), places);
        Assert.Equal(entered, entries.Count);
    }
}
