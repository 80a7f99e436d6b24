using CsCheck;
using DanVan.PublicLog;

namespace DanVan.Web.Tests.Audit;

/// <summary>What can happen to a log.</summary>
public enum Happening
{
    /// <summary>Acts are entered and sequenced.</summary>
    Grow,

    /// <summary>The same, and the database fails on the way.</summary>
    Crash,

    /// <summary>A backup is taken.</summary>
    BackUp,

    /// <summary>The last backup is restored by somebody who says nothing of it.</summary>
    SetBack,

    /// <summary>The newest copy brings back what was lost.</summary>
    Recover,

    /// <summary>Two witnesses look.</summary>
    Look,
}

/// <summary>Laws over random histories of a whole installation.</summary>
public class LogHistoryTests
{
    private static readonly Gen<(Happening What, int Number)[]> _histories = Gen.Select(Gen.Enum<Happening>(), Gen.Int[1, 120]).Array[12, 24];

    [Theory, EngineData]
    public async Task No_fork_is_ever_signed_whatever_happens(Engine engine)
    {
        var failpoint = new Failpoint();
        await using var site = await failpoint.StartAsync(engine);
        await _histories.SampleAsync(history => LiveAsync(site, failpoint, history), iter: 2, threads: 1);
    }

    private static async Task LiveAsync(Site site, Failpoint failpoint, (Happening What, int Number)[] history)
    {
        using var folder = new TemporaryFolder();
        using var first = await GivenWitness.MakeAsync(site);
        using var second = await GivenWitness.MakeAsync(site);
        // Every head that anybody could read, by its size.
        var published = new SortedDictionary<long, LogHash>();
        var backup = await LogBackup.TakeAsync(site);
        var (copy, isSetBack) = ("", false);
        foreach (var (what, number) in history)
        {
            switch (what)
            {
                case Happening.Grow:
                    await site.EnterAsync(0, number);
                    Assert.Equal(isSetBack, await site.SequenceAsync() == 0);
                    break;
                case Happening.Crash:
                    await site.EnterAsync(0, number);
                    await failpoint.StrikeAsync(1 + number % 16, () => site.SequenceAsync());
                    break;
                case Happening.BackUp when !isSetBack:
                    backup = await LogBackup.TakeAsync(site);
                    break;
                case Happening.SetBack:
                    if (!isSetBack) copy = await site.MirrorAsync(folder);
                    isSetBack |= (await site.LogStateAsync()).Size > backup.Size;
                    await backup.RestoreAsync(site, hold: false);
                    break;
                case Happening.Recover when isSetBack:
                    Assert.Equal(0, (await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(copy), CancellationToken.None))).Code);
                    isSetBack = false;
                    break;
                case Happening.Look when !isSetBack:
                    await first.LookAsync();
                    if (number % 2 == 0) await second.LookAsync();
                    break;
            }

            var head = (await site.LogStateAsync()).Head;
            Assert.True(published.TryAdd(head.Size, head.Root) || published[head.Size] == head.Root, $"fork at {head.Size} after {what}");
        }

        if (isSetBack) await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(copy), CancellationToken.None));
        await site.SequenceAsync();
        await AssertContinuesAsync(site, published);
        Assert.Empty(first.Evidence.Concat(second.Evidence));
    }

    private static async Task AssertContinuesAsync(Site site, SortedDictionary<long, LogHash> published)
    {
        using var stranger = site.NewVisitor();
        var verified = await stranger.VerifyAsync();
        Assert.Empty(verified.Findings);
        var reader = new LogReader(stranger.Published(), verified.Checkpoint!.Checkpoint.Head.Size);
        foreach (var (size, root) in published) Assert.Equal(root, await reader.RootAsync(size, TestContext.Current.CancellationToken));
    }
}
