using System.Security.Cryptography;
using DanVan.Audit.Log;
using DanVan.Core.Codes;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary><c>danvan log resume</c> and <c>recover</c>: after a restore the log goes on only with everything that was published.</summary>
public class LogRecoveryTests
{
    private static readonly string _code = PublicCode.New("PA", RandomNumberGenerator.Create()).Value;

    [Theory, EngineData]
    public async Task The_newest_checkpoint_lifts_the_hold_when_the_database_has_all_of_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        await site.GrowAsync(5);
        var backup = await LogBackup.TakeAsync(site);
        var same = Path.Combine(await site.MirrorAsync(folder), "checkpoint");
        await site.GrowAsync(7);
        var newer = Path.Combine(await site.MirrorAsync(folder), "checkpoint");
        await backup.RestoreAsync(site);

        var ahead = await site.KeepAsync(keeper => keeper.ResumeAsync(newer, CancellationToken.None));
        var signedHere = await site.KeepAsync(keeper => keeper.ResumeAsync(same, CancellationToken.None));
        File.Delete(Path.Combine(site.DataFolder, "keys", "log-last-signed"));
        var resumed = await site.KeepAsync(keeper => keeper.ResumeAsync(same, CancellationToken.None));
        await site.GrowAsync(1);

        Assert.Equal((1, 1, 0), (ahead.Code, signedHere.Code, resumed.Code));
        Assert.Contains("ahead of the database by 7 entries", ahead.Text, StringComparison.Ordinal);
        Assert.Contains("danvan log recover", ahead.Text, StringComparison.Ordinal);
        Assert.Contains("What this machine signed last is ahead of the database by 7 entries", signedHere.Text, StringComparison.Ordinal);
        Assert.Equal(7, (await site.LogStateAsync()).Size);
    }

    [Theory, EngineData]
    public async Task A_checkpoint_of_another_key_or_another_story_lifts_nothing(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        await site.GrowAsync(5);
        var state = await site.LogStateAsync();
        using var key = site.Services.GetRequiredService<LogKeys>().Load(null);
        using var impostor = SignerKey.Generate(state.Origin, NoteKeyType.Ed25519);
        var head = new TreeHead(4, LogHashing.Leaf("another story"u8));
        site.Services.GetRequiredService<LogHold>().Put("test");

        var foreign = await ResumeAsync(site, folder, new Checkpoint(state.Origin, state.Head).Sign(impostor).ToBytes());
        var fork = await ResumeAsync(site, folder, new Checkpoint(state.Origin, head).Sign(key).ToBytes());

        Assert.Equal((1, 1), (foreign.Code, fork.Code));
        Assert.Contains("not signed by the log's key", foreign.Text, StringComparison.Ordinal);
        Assert.Contains("two stories", fork.Text, StringComparison.Ordinal);
        Assert.NotNull(site.Services.GetRequiredService<LogHold>().Read());
    }

    [Theory, EngineData]
    public async Task What_was_published_comes_back_once_and_the_log_continues_what_everybody_saw(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        using var stranger = site.NewVisitor();
        await site.GrowAsync(250);
        await site.EnterAsync(1000, 4);
        var backup = await LogBackup.TakeAsync(site);
        await site.SequenceAsync();
        await site.EnterAsync(2000, 30, _code);
        await site.SequenceAsync();
        var published = (await site.LogStateAsync()).Head;
        var mirror = await site.MirrorAsync(folder);
        await backup.RestoreAsync(site);
        await site.EnterAsync(3000, 2);

        var (code, text) = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None));
        var recovered = (await site.LogStateAsync()).Head;
        var added = await site.SequenceAsync();
        var verified = await stranger.VerifyAsync(remembered: published);
        var places = await site.InDbAsync(db => db.Set<LedgerRow>().OrderBy(e => e.Index).Select(e => new { e.Index, HasEntry = e.Entry != null }).ToListAsync());

        Assert.Equal(0, code);
        Assert.Contains("34 entries came back", text, StringComparison.Ordinal);
        Assert.Contains("Of 4 the record is here", text, StringComparison.Ordinal);
        Assert.Contains($"  {_code}: test.act (30 times)", text, StringComparison.Ordinal);
        Assert.Equal(published, recovered);
        Assert.Equal(2, added);
        Assert.Empty(verified.Findings);
        Assert.Equal(Enumerable.Range(0, 287).Select(i => (long?)i), places.Select(p => p.Index));
        Assert.DoesNotContain(places, p => p.HasEntry);
        Assert.Equal(20, (await stranger.OpenAsync(PublicLedger.EntriesOf(_code))).Document.QuerySelectorAll("[data-test=entries] li").Length);
    }

    [Theory, EngineData]
    public async Task A_copy_that_is_not_good_changes_nothing(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        await site.GrowAsync(3);
        var backup = await LogBackup.TakeAsync(site);
        await site.GrowAsync(300);
        var mirror = await site.MirrorAsync(folder);
        await backup.RestoreAsync(site, hold: false);
        var path = Path.Combine(mirror, "tile", "entries", "000");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var (code, text) = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None));
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var stopped = await site.SequenceAsync();
        var size = (await site.LogStateAsync()).Size;
        var (again, _) = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None));

        Assert.Equal((1, 4, 0), (code, size, stopped));
        Assert.Contains("The copy is not good", text, StringComparison.Ordinal);
        Assert.Equal((0, 304), (again, (await site.LogStateAsync()).Size));
    }

    [Theory, EngineData]
    public async Task An_older_copy_brings_back_what_it_has_and_nothing_is_signed_on(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        await site.GrowAsync(3);
        var backup = await LogBackup.TakeAsync(site);
        await site.GrowAsync(3);
        var mirror = await site.MirrorAsync(folder);
        await site.GrowAsync(3);
        await backup.RestoreAsync(site);

        var (code, text) = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None));
        await site.GrowAsync(1);

        Assert.Equal(1, code);
        Assert.Contains("This machine has signed 10 entries", text, StringComparison.Ordinal);
        Assert.Equal(7, (await site.LogStateAsync()).Size);
    }

    private static async Task<(int Code, string Text)> ResumeAsync(Site site, TemporaryFolder folder, byte[] checkpoint)
    {
        var file = Path.Combine(folder.Path, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(file, checkpoint, TestContext.Current.CancellationToken);
        return await site.KeepAsync(keeper => keeper.ResumeAsync(file, CancellationToken.None));
    }
}
