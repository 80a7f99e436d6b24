using DanVan.Platform.Backup;

namespace DanVan.Web.Tests.Backup;

/// <summary>A backup is taken while the server runs and restored, by the verbs, into an empty installation of either engine; what is there afterwards is compared row by row.</summary>
public class RestoreTests
{
    [Theory, EngineData]
    public async Task A_backup_restores_into_the_other_engine_and_back_without_a_difference(Engine from)
    {
        var into = from is Engine.Sqlite ? Engine.Postgres : Engine.Sqlite;
        await using var site = await GivenBackup.FilledAsync(from);
        await using var target = await Installation.EmptyAsync(into);
        await using var again = await Installation.EmptyAsync(from);
        var path = target.FileBeside("first.backup");

        var first = await site.BackUpAsync(path, BackupSeal.With(GivenBackup.Passphrase));
        var said = await target.RestoreAsync(path, "--passphrase-file", target.PassphraseFile());
        var second = await target.BackUpAsync("second.backup");
        await again.RestoreAsync(target.FileBeside("second.backup"));
        var third = await again.BackUpAsync("third.backup");

        Assert.Contains("whole and signed", said, StringComparison.Ordinal);
        Assert.Contains("danvan log resume", said, StringComparison.Ordinal);
        Assert.True(first.Tables.Sum(t => t.Rows) > 1000);
        Assert.Contains(first.Entries, e => e.Path.StartsWith("files/", StringComparison.Ordinal));
        Assert.Equal(first.Tables.OrderBy(t => t.Name), second.Tables.OrderBy(t => t.Name));
        Assert.Equal(first.Content(), second.Content());
        Assert.Equal(first.Content(), third.Content());
    }

    [Theory, EngineData]
    public async Task What_was_restored_is_served_and_its_public_log_verifies(Engine engine)
    {
        await using var site = await GivenBackup.FilledAsync(engine);
        await using var target = await Installation.EmptyAsync(engine);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);
        var list = await (await site.NewVisitor().GetAsync("/phan-anh")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var code = System.Text.RegularExpressions.Regex.Match(list, "PA-[0-9A-Z]{6}-[0-9A-Z]").Value;
        await target.RestoreAsync(path);

        await using var server = await DanVanProcess.StartAsync(target.Data, null, null, target.Environment);
        using var http = new HttpClient { BaseAddress = server.Address };
        var log = await DanVanRun.OfAsync("log", "verify", "--url", server.Address.ToString());
        var acts = await target.RunAsync("log", "verify", "--internal");

        Assert.Contains(code, await http.GetStringAsync($"/phan-anh/{code}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, log.ExitCode);
        Assert.Contains("Good", log.Output, StringComparison.Ordinal);
        Assert.True(acts.ExitCode == 0, acts.Output + acts.Error);
        Assert.Matches("[1-9][0-9]* acts say what they said", acts.Output);
    }

    [Theory, EngineData]
    public async Task An_installation_is_replaced_only_when_that_is_said_and_is_kept(Engine engine)
    {
        await using var site = await GivenBackup.FilledAsync(engine);
        await using var target = await Installation.EmptyAsync(engine);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);
        await target.RestoreAsync(path);
        await File.WriteAllTextAsync(Path.Combine(target.Data, "keys", "server-secret"), "another secret of 32 bytes......", TestContext.Current.CancellationToken);

        var refused = await target.RunAsync("restore", "--in", path);
        var said = await target.RestoreAsync(path, "--replace");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Contains("kept as", said, StringComparison.Ordinal);
        var kept = Assert.Single(Directory.GetDirectories(target.Data, "replaced_*"));
        Assert.True(File.Exists(Path.Combine(kept, "keys", "server-secret")));
        Assert.Empty(Directory.GetDirectories(target.Data, "restore-*"));
        Assert.Equal(GivenBackup.Read(path).Content(), (await target.BackUpAsync("b.backup")).Content());
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_server()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);
        Directory.CreateDirectory(target.Data);
        await using var server = await DanVanProcess.StartAsync(target.Data);

        var run = await target.RunAsync("restore", "--in", path, "--replace");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Stop the server first", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_restores_never_meet_and_what_a_killed_one_unpacked_is_cleared_away()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);
        var left = Directory.CreateDirectory(Path.Combine(target.Data, "restore-0123abcd", "keys")).Parent!;

        DanVanRun second;
        using (new FileStream(Path.Combine(target.Data, "restore.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose)) second = await target.RunAsync("restore", "--in", path);
        await target.RestoreAsync(path);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("another restore is at work", second.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(left.FullName));
        Assert.Empty(Directory.GetFiles(target.Data, "restore*"));
    }

    [Fact]
    public async Task A_server_does_not_start_on_halves_of_two_installations()
    {
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        Directory.CreateDirectory(target.Data);
        await File.WriteAllTextAsync(Path.Combine(target.Data, "restore-unfinished"), "", TestContext.Current.CancellationToken);

        var run = await target.RunAsync("serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was cut off", run.Error, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task An_upgrade_takes_a_backup_first_and_that_backup_restores(Engine engine)
    {
        await using var target = await Installation.EmptyAsync(engine);
        await using var empty = await Installation.EmptyAsync(Engine.Sqlite);
        await OlderDatabase.MakeAsync(target);

        await using (await DanVanProcess.StartAsync(target.Data, null, null, target.Environment))
        {
        }

        var backup = Assert.Single(Directory.GetFiles(Path.Combine(target.Data, "backups")));
        await empty.RestoreAsync(backup);
        Assert.Equal(1, (await empty.BackUpAsync("b.backup")).Tables.Single(t => t.Name == "search_entries").Rows);
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        await OlderDatabase.PretendNewerAsync(site);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);

        var run = await target.RunAsync("restore", "--in", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("newer than this program", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(target.Data, "danvan.db")));
    }
}
