using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.PublicLog;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary><c>danvan log begin</c>: another log follows, by a signed entry or, after a loss, by what its first entry says.</summary>
public class LogSuccessionTests
{
    private const string Origin = "localhost/nhat-ky-2";

    [Theory]
    [InlineData(Engine.Sqlite, false)]
    [InlineData(Engine.Sqlite, true)]
    public Task A_key_change_is_signed_by_the_old_key_and_named_by_the_new_log(Engine engine, bool keepsKey) => ChangeKeyAsync(engine, keepsKey);

    [Theory, EngineData]
    public Task A_key_change_is_seen_from_both_sides(Engine engine) => ChangeKeyAsync(engine, keepsKey: false);

    private static async Task ChangeKeyAsync(Engine engine, bool keepsKey)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        using var sender = site.NewVisitor();
        var sent = await sender.SendAsync(site, new Saying());
        await site.SequenceAsync();
        var receipt = (await sent.Page.Form("proof").SubmitAsync()).Document.QuerySelector("[data-test=receipt]")!.TextContent;
        var old = await site.LogStateAsync();
        var state = Path.Combine(folder.Path, "seen");
        Assert.Equal(0, (await site.VerifyAsync("/", o => o with { State = state })).Code);
        await site.EnterAsync(1, 3);

        var (code, text) = await site.KeepAsync(keeper => keeper.BeginAsync(Origin, keepsKey, null, false, CancellationToken.None));
        var added = await site.SequenceAsync();
        var current = await site.LogStateAsync();
        var ofOld = await site.VerifyAsync("/nhat-ky/so/1/", o => o with { State = state });
        var ofNew = await site.VerifyAsync("/nhat-ky");
        var byOldState = await site.VerifyAsync("/nhat-ky", o => o with { State = state });
        var page = await sender.OpenAsync("/nhat-ky");
        var proved = await (await sender.OpenAsync("/nhat-ky")).Form("check").Fill("Input.Receipt", receipt).SubmitAsync();
        var entries = await sender.OpenAsync("/nhat-ky/muc");
        var first = await sender.OpenAsync("/nhat-ky/so/1/muc/0");
        using var proof = await sender.GetAsync("/nhat-ky/so/1/muc/0/bang-chung");

        Assert.Equal((0, 3), (code, added));
        Assert.Contains($"Its key: {current.Key}", text, StringComparison.Ordinal);
        Assert.Equal((2, Origin, 4L, old.Size + 1), (current.Id, current.Origin, current.Size, current.First));
        Assert.Equal((0, 0, 1), (ofOld.Code, ofNew.Code, byOldState.Code));
        Assert.Contains($"Ended: the last entry names the log that follows, {Origin}.", ofOld.Text, StringComparison.Ordinal);
        Assert.Contains($"danvan log verify --url https://localhost/nhat-ky/so/2/ --key \"{current.Key}\"", ofOld.Text, StringComparison.Ordinal);
        Assert.Contains($"Follows: {old.Origin}, which ended with {old.Size + 1} entries", ofNew.Text, StringComparison.Ordinal);
        Assert.Contains("https://localhost/nhat-ky/so/1/", ofNew.Text, StringComparison.Ordinal);
        Assert.Contains("The log here says that it follows the one you look for", byOldState.Text, StringComparison.Ordinal);
        Assert.Contains(old.Key, page.One("earlier"), StringComparison.Ordinal);
        Assert.Contains("Biên nhận đúng", proved.Text, StringComparison.Ordinal);
        Assert.Contains("Kết thúc nhật ký", entries.Text, StringComparison.Ordinal);
        Assert.Contains(old.Key, first.One("entry"), StringComparison.Ordinal);
        Assert.True(proof.IsSuccessStatusCode);
        Assert.False(File.Exists(Path.Combine(site.DataFolder, "keys", "log-key-next")));
    }

    [Theory, EngineData]
    public async Task After_a_loss_the_new_log_names_what_was_known_and_lost_receipts_stay_proof(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        using var sender = site.NewVisitor();
        await site.GrowAsync(3);
        var backup = await LogBackup.TakeAsync(site);
        var sent = await sender.SendAsync(site, new Saying());
        await site.SequenceAsync();
        var receipt = (await sent.Page.Form("proof").SubmitAsync()).Document.QuerySelector("[data-test=receipt]")!.TextContent;
        var published = (await site.LogStateAsync()).Head;
        var last = Path.Combine(await site.MirrorAsync(folder), "checkpoint");
        await backup.RestoreAsync(site);
        File.Delete(Path.Combine(site.DataFolder, "keys", "log-key"));
        await site.EnterAsync(1, 2);

        var unsaid = await site.KeepAsync(keeper => keeper.BeginAsync(Origin, false, null, false, CancellationToken.None));
        var used = await site.KeepAsync(keeper => keeper.BeginAsync(backup.States[0].Origin, false, last, false, CancellationToken.None));
        var begun = await site.KeepAsync(keeper => keeper.BeginAsync(Origin, false, last, false, CancellationToken.None));
        var added = await site.SequenceAsync();
        var ofNew = await site.VerifyAsync("/nhat-ky");
        var ofOld = await site.VerifyAsync("/nhat-ky/so/1");
        var proved = await (await sender.OpenAsync("/nhat-ky")).Form("check").Fill("Input.Receipt", receipt).SubmitAsync();

        Assert.Equal((1, 1, 0), (unsaid.Code, used.Code, begun.Code));
        Assert.Contains("--nothing-known", unsaid.Text, StringComparison.Ordinal);
        Assert.Contains("There was a log of the name", used.Text, StringComparison.Ordinal);
        Assert.Equal(2, added);
        Assert.Equal((0, 0), (ofNew.Code, ofOld.Code));
        Assert.Contains($"Follows after a loss: {backup.States[0].Origin}, of which {published.Size} entries, root {published.Root} is the last that was known; 4 entries are left", ofNew.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ended", ofOld.Text, StringComparison.Ordinal);
        Assert.Contains("Biên nhận đúng", proved.Text, StringComparison.Ordinal);
        Assert.Contains("máy chủ mất những mục mới nhất", proved.Text, StringComparison.Ordinal);
        Assert.Null(site.Services.GetRequiredService<LogHold>().Read());
    }

    [Theory, EngineData]
    public async Task A_witness_cosigns_the_end_of_the_old_log_and_nothing_of_the_new_one_by_the_old_memory(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        Assert.Equal(0, await witness.LookAsync());

        await site.KeepAsync(keeper => keeper.BeginAsync(Origin, false, null, false, CancellationToken.None));
        var atNew = await witness.LookAsync();
        var atOld = await witness.LookAsync("/nhat-ky/so/1/");
        var cosigned = await site.InDbAsync(db => db.Set<LogCosignature>().AsNoTracking().SingleAsync());
        var ofOld = await site.VerifyAsync("/nhat-ky/so/1/", o => o with { Key = witness.Order.LogKey, Witnesses = [witness.Key.Verifier], Quorum = 1 });

        Assert.Equal((1, 0, 0), (atNew, atOld, ofOld.Code));
        Assert.Equal((1, 2L), (cosigned.Log, cosigned.Size));
    }

    [Theory, EngineData]
    public async Task A_crash_before_the_new_key_is_in_its_place_is_mended_by_the_next_run(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.GrowAsync(2);
        var keys = Path.Combine(site.DataFolder, "keys");
        var (oldKey, oldLast) = (await File.ReadAllBytesAsync(Path.Combine(keys, "log-key"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(keys, "log-last-signed"), TestContext.Current.CancellationToken));
        await site.KeepAsync(keeper => keeper.BeginAsync(Origin, false, null, false, CancellationToken.None));
        File.Move(Path.Combine(keys, "log-key"), Path.Combine(keys, "log-key-next"));
        await File.WriteAllBytesAsync(Path.Combine(keys, "log-key"), oldKey, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(keys, "log-last-signed"), oldLast, TestContext.Current.CancellationToken);

        await site.EnterAsync(1, 5);
        var added = await site.SequenceAsync();

        Assert.Equal(5, added);
        Assert.Equal(0, (await site.VerifyAsync("/nhat-ky")).Code);
        Assert.False(File.Exists(Path.Combine(keys, "log-key-next")));
    }

    [Theory, EngineData]
    public async Task Entries_of_both_logs_come_back_from_their_copies(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        await site.GrowAsync(3);
        var backup = await LogBackup.TakeAsync(site);
        await site.GrowAsync(3);
        await site.KeepAsync(keeper => keeper.BeginAsync(Origin, false, null, false, CancellationToken.None));
        await site.GrowAsync(3);
        var published = await site.LogStateAsync();
        var (first, second) = (await site.MirrorAsync(folder), await site.MirrorAsync(folder, log: 2));
        await backup.RestoreAsync(site);

        var ofFirst = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(first), CancellationToken.None));
        var between = await site.SequenceAsync();
        var ofSecond = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(second), CancellationToken.None));
        await site.EnterAsync(1, 1);
        var after = await site.SequenceAsync();
        var ofOld = await site.VerifyAsync("/nhat-ky/so/1");
        var ofNew = await site.VerifyAsync("/nhat-ky");

        Assert.Equal((1, 0), (ofFirst.Code, ofSecond.Code));
        Assert.Equal((0, 1), (between, after));
        Assert.Equal((published.Id, published.Origin, published.First, published.Size + 1), await site.InDbAsync(db => db.Set<LogState>().Where(s => s.Id == 2).Select(s => new ValueTuple<int, string, long, long>(s.Id, s.Origin, s.First, s.Size)).SingleAsync()));
        Assert.Equal((0, 0), (ofOld.Code, ofNew.Code));
    }
}
