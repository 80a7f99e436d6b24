using System.Net;
using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using DanVan.Web.Verbs.Logs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary><c>danvan log witness</c> and the log's door for cosignatures.</summary>
public class WitnessTests
{
    [Theory, EngineData]
    public async Task A_witness_cosigns_as_the_log_grows_and_the_checkpoint_carries_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        using var stranger = site.NewVisitor();
        await site.RegisterAsync(witness.Key.Verifier.ToString());

        var first = await witness.LookAsync();
        await site.GrowAsync(300);
        var uncosigned = await witness.VerifyAsync(o => o with { Key = witness.Order.LogKey, Witnesses = [witness.Key.Verifier], Quorum = 1 });
        var second = await witness.LookAsync();
        var quiet = await witness.LookAsync();
        var verified = await witness.VerifyAsync(o => o with { Key = witness.Order.LogKey, Witnesses = [witness.Key.Verifier], Quorum = 1 });
        var page = await stranger.OpenAsync("/nhat-ky");
        using var proof = await stranger.GetAsync("/nhat-ky/muc/7/bang-chung");

        Assert.Equal((0, 0, 0), (first, second, quiet));
        Assert.Equal("", witness.Said);
        Assert.Equal(1, uncosigned.Code);
        Assert.Contains("Witness: mat-tran.example saw this checkpoint at 2026-01-05 02:00:00 UTC", verified.Text, StringComparison.Ordinal);
        Assert.Contains("Good: 302 entries read", verified.Text, StringComparison.Ordinal);
        Assert.Contains("khi nhật ký có 302 mục", page.One("witnesses"), StringComparison.Ordinal);
        Assert.Contains("\u2014 mat-tran.example ", await proof.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(302, SeenLog.Load(witness.Order.State)!.Head.Size);
        Assert.Single(await site.InDbAsync(db => db.Set<LogCosignature>().ToListAsync()));
    }

    [Theory, EngineData, Rule(142)]
    public async Task Registering_and_removing_a_witness_are_entries_of_the_log_once_each(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        using var admin = await site.SignInAs(DanVan.Platform.Access.Role.Administrator, "");
        using var stranger = site.NewVisitor();
        var key = witness.Key.Verifier.ToString();

        await site.RegisterAsync(key);
        await site.RegisterAsync(key);
        await site.SequenceAsync();
        var remove = (await admin.OpenAsync((await admin.OpenAsync(DanVan.Audit.Links.Witnesses)).Document.QuerySelector("[data-test=witnesses] a")!.GetAttribute("href")!)).Form("remove");
        await remove.SubmitAsync();
        await remove.SubmitAsync();
        await site.SequenceAsync();
        var entries = await stranger.EntriesAsync();
        var shown = await stranger.OpenAsync("/nhat-ky/muc");

        Assert.Equal(["log.begun", "log.witness-added", "log.witness-removed"], entries.Select(e => e.KindOf()));
        Assert.All(entries.Skip(1), e => Assert.Equal(["at", "key", "kind", "v"], e.Select(f => f.Name)));
        Assert.All(entries.Skip(1), e => Assert.Equal(key, e.Field("key")));
        Assert.Contains("Bỏ bên làm chứng", shown.Text, StringComparison.Ordinal);
        Assert.Empty((await stranger.VerifyAsync()).Findings);
    }

    [Theory, EngineData]
    public async Task A_witness_that_is_not_registered_any_more_is_told_so_and_not_shown(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        using var admin = await site.SignInAs(DanVan.Platform.Access.Role.Administrator, "");

        var unknown = await witness.LookAsync();
        var told = witness.Said;
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        var known = await witness.LookAsync();
        var signed = (await witness.ServedAsync()).Note.Signatures.Count;
        var list = await admin.OpenAsync(DanVan.Audit.Links.Witnesses);
        var ask = await admin.OpenAsync(list.Document.QuerySelector("[data-test=witnesses] a")!.GetAttribute("href")!);
        var removed = await ask.Form("remove").SubmitAsync();

        Assert.Equal((1, 0), (unknown, known));
        Assert.Contains($"registers it by the key {witness.Key.Verifier}", told, StringComparison.Ordinal);
        Assert.Equal(2, signed);
        Assert.Contains("khi nhật ký có 1 mục", ask.One("witness"), StringComparison.Ordinal);
        Assert.Contains("Chưa có bên làm chứng nào", removed.Text, StringComparison.Ordinal);
        Assert.Single((await witness.ServedAsync()).Note.Signatures);
    }

    [Theory, EngineData]
    public async Task Only_the_current_checkpoint_is_taken_and_only_with_a_good_signature(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        var old = await witness.ServedAsync();
        var cosignedOld = old.With(witness.Key.Cosign(old.Checkpoint, site.Clock.GetUtcNow()));
        using var impostor = SignerKey.Generate(witness.Key.Verifier.Name, NoteKeyType.Cosignature);
        using var foreignKey = SignerKey.Generate("elsewhere.example", NoteKeyType.Ed25519);
        var foreign = new Checkpoint("elsewhere.example", old.Checkpoint.Head).Sign(foreignKey);

        var notOurs = await witness.SendAsync(foreign.ToString());
        var bare = await witness.SendAsync(old.ToString());
        var byAnother = await witness.SendAsync(old.With(impostor.Cosign(old.Checkpoint, site.Clock.GetUtcNow())).ToString());
        var nonsense = await witness.SendAsync("PA-7K3M9Q-X");
        var tooLong = await witness.SendAsync(new string('x', 17 * 1024));
        await site.GrowAsync(3);
        var stale = await witness.SendAsync(cosignedOld.ToString());

        Assert.Equal(HttpStatusCode.NotFound, notOurs.Status);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (bare.Status, byAnother.Status));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge), (nonsense.Status, tooLong.Status));
        Assert.Equal((HttpStatusCode.Conflict, "5\n"), (stale.Status, stale.Body));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<LogCosignature>().CountAsync()));
    }

    [Theory, EngineData]
    public async Task An_old_line_does_not_take_the_place_of_a_newer_one(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        var checkpoint = await witness.ServedAsync();
        var now = site.Clock.GetUtcNow();
        var earlier = checkpoint.With(witness.Key.Cosign(checkpoint.Checkpoint, now)).ToString();
        var later = checkpoint.With(witness.Key.Cosign(checkpoint.Checkpoint, now.AddMinutes(5))).ToString();

        await witness.SendAsync(earlier);
        await witness.SendAsync(later);
        var again = await witness.SendAsync(earlier);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(now.AddMinutes(5), await site.InDbAsync(db => db.Set<LogCosignature>().Select(c => c.SeenAt).SingleAsync()));
    }

    [Theory, EngineData]
    public async Task A_fork_or_rollback_is_refused_and_both_checkpoints_are_kept(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        await site.GrowAsync(3);
        Assert.Equal(0, await witness.LookAsync());
        var remembered = await File.ReadAllTextAsync(witness.Order.State, TestContext.Current.CancellationToken);

        await SignAsync(site, 5, LogHashing.Leaf("another story"u8));
        var fork = (await witness.LookAsync(), witness.Said);
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        await SignAsync(site, 2, LogHashing.Leaf("shorter"u8));
        var rollback = (await witness.LookAsync(), witness.Said);

        Assert.Equal((1, 1), (fork.Item1, rollback.Item1));
        Assert.Contains("Fork: the log signed two different roots for its first 5 entries", fork.Said, StringComparison.Ordinal);
        Assert.Contains("Rollback: 5 entries were cosigned, and the log signs 2 entries again", rollback.Said, StringComparison.Ordinal);
        Assert.Equal(2, witness.Evidence.Count);
        Assert.All(witness.Evidence, file => Assert.Equal(3, File.ReadAllText(file).Split($"\u2014 {witness.Order.LogKey.Name} ").Length));
        Assert.Contains(witness.Evidence[0], fork.Said + rollback.Said, StringComparison.Ordinal);
        Assert.Equal(remembered, await File.ReadAllTextAsync(witness.Order.State, TestContext.Current.CancellationToken));
    }

    [Theory, EngineData]
    public async Task A_past_that_was_rewritten_is_not_cosigned(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.GrowAsync(4);
        await witness.LookAsync();
        await site.GrowAsync(4);
        var head = (await witness.ServedAsync()).Checkpoint.Head;
        var file = await site.InDbAsync(db => db.Set<LogFileRow>().SingleAsync(f => f.Path == "tile/0/000.p/9"));
        file.Content[40] ^= 1;
        await site.InDbAsync(db => db.Set<LogFileRow>().Where(f => f.Path == file.Path).ExecuteUpdateAsync(u => u.SetProperty(f => f.Content, file.Content)));

        var code = await witness.LookAsync();

        Assert.Equal(9, head.Size);
        Assert.Equal(1, code);
        Assert.Contains("Not proved: the log's files do not show that its 9 entries continue the 5 entries", witness.Said, StringComparison.Ordinal);
        Assert.Equal(5, SeenLog.Load(witness.Order.State)!.Head.Size);
    }

    [Theory, EngineData]
    public async Task With_a_witness_a_checkpoint_stays_long_enough_to_be_cosigned(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = await GivenWitness.MakeAsync(site);
        await site.RegisterAsync(witness.Key.Verifier.ToString());
        await site.GrowAsync(1);
        var before = (await StateAsync(site)).SignedAt;
        await site.InScopeAsync<IServiceProvider, int>(services =>
        {
            services.GetRequiredService<PublicLedger>().Add(new LedgerEntry("test.act"));
            return services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });

        while ((await StateAsync(site)).Size == 3) site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await StateAsync(site)).SignedAt - before >= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_key_without_its_memory_signs_nothing()
    {
        using var folder = new TemporaryFolder();
        using var log = SignerKey.Generate("danvan.example/nhat-ky", NoteKeyType.Ed25519);
        using var other = SignerKey.Generate("other.example/nhat-ky", NoteKeyType.Ed25519);
        var (key, state) = (Path.Combine(folder.Path, "key"), Path.Combine(folder.Path, "seen"));

        await Assert.ThrowsAsync<IOException>(() => OpenAsync(log, null));
        using var first = await OpenAsync(log, "bao.example");
        using var again = await OpenAsync(log, null);
        using var held = WitnessFiles.Hold(state);
        Assert.Throws<IOException>(() => WitnessFiles.Hold(state));
        await Assert.ThrowsAsync<IOException>(() => OpenAsync(other, null));
        File.Delete(state);

        Assert.Equal(first.Verifier, again.Verifier);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await Assert.ThrowsAsync<IOException>(() => OpenAsync(log, "bao.example"));

        Task<SignerKey> OpenAsync(SignerKey of, string? name) => WitnessFiles.OpenAsync(key, state, of.Verifier, name, CancellationToken.None);
    }

    [Theory, EngineData]
    public async Task The_administrator_reads_what_is_wrong_with_a_key(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var witness = SignerKey.Generate("bao.example", NoteKeyType.Cosignature);
        using var log = SignerKey.Generate("danvan.example", NoteKeyType.Ed25519);

        var nonsense = await site.RegisterAsync("bao.example");
        var logKey = await site.RegisterAsync(log.Verifier.ToString());
        var nameless = await site.RegisterAsync(witness.Verifier.ToString(), name: "");
        var bothWrong = await site.RegisterAsync("bao.example", name: "");
        var good = await site.RegisterAsync($" {witness.Verifier} ");
        var again = await site.RegisterAsync(witness.Verifier.ToString());
        var twice = await site.RegisterAsync(witness.Verifier.ToString(), name: "Báo khác");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { nonsense, logKey, nameless, twice }.Select(p => p.Status));
        Assert.Contains("Đây không phải là khóa", nonsense.Text, StringComparison.Ordinal);
        Assert.Contains("Đây là khóa của một nhật ký", logKey.Text, StringComparison.Ordinal);
        Assert.Contains("Nhập tên cơ quan", nameless.Text, StringComparison.Ordinal);
        Assert.Contains("Nhập tên cơ quan", bothWrong.Text, StringComparison.Ordinal);
        Assert.Contains("Đây không phải là khóa", bothWrong.Text, StringComparison.Ordinal);
        Assert.Contains("Khóa này đã được ghi nhận", twice.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa ký lần nào", good.One("witnesses"), StringComparison.Ordinal);
        Assert.Single(again.Document.QuerySelectorAll("[data-test=witnesses] tbody tr"));
    }

    private static Task<LogState> StateAsync(Site site) => site.InDbAsync(db => db.Set<LogState>().AsNoTracking().SingleAsync());

    // The operator, who has the key, signs whatever they like.
    private static async Task SignAsync(Site site, long size, LogHash root)
    {
        using var key = await site.InScopeAsync<DanVan.Audit.Log.LogKeys, SignerKey>(keys => Task.FromResult(keys.Load(null)));
        var signed = new Checkpoint(key.Verifier.Name, new TreeHead(size, root)).Sign(key);
        await site.InDbAsync(async db =>
        {
            (await db.Set<LogState>().SingleAsync()).Advance(signed, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }
}
