using DanVan.Web.Tests.Audit;
using Microsoft.Data.Sqlite;

namespace DanVan.Web.Tests.Backup;

/// <summary>A log that was restored signs nothing as long as nobody knows what was published after the backup, whatever happens on the way.</summary>
public class RestoredLogTests
{
    [Fact]
    public async Task Only_the_machine_that_signed_last_what_the_backup_has_goes_on_at_once()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var (older, newer) = (target.FileBeside("older.backup"), target.FileBeside("newer.backup"));
        await site.BackUpAsync(older);
        await site.GrowAsync(3);
        await site.BackUpAsync(newer);

        var first = await target.RestoreAsync(older);
        await LiftAsync(target);
        var same = await target.RestoreAsync(older, "--replace");
        var ahead = await target.RestoreAsync(newer, "--replace");

        Assert.Contains("signs nothing", first, StringComparison.Ordinal);
        Assert.DoesNotContain("signs nothing", same, StringComparison.Ordinal);
        Assert.Contains("signs nothing", ahead, StringComparison.Ordinal);
        Assert.True(File.Exists(Hold(target)));
    }

    [Fact]
    public async Task A_held_log_stays_held_when_a_backup_with_other_keys_is_put_in_its_place()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var path = target.FileBeside("a.backup");
        await site.BackUpAsync(path);
        await target.RestoreAsync(path);
        await File.WriteAllTextAsync(Path.Combine(target.Data, "keys", "server-secret"), "another secret of 32 bytes......", TestContext.Current.CancellationToken);

        var said = await target.RestoreAsync(path, "--replace");

        Assert.Contains("signs nothing", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Hold(target)));
    }

    [Fact]
    public async Task What_this_machine_signed_is_remembered_when_a_restore_is_cut_off_in_its_last_step_and_run_again()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var (path, last) = (target.FileBeside("a.backup"), Path.Combine(target.Data, "keys", "log-last-signed"));
        await site.BackUpAsync(path);
        await target.RestoreAsync(path);
        await LiftAsync(target);
        await site.GrowAsync(3);
        var signed = await File.ReadAllBytesAsync(Path.Combine(site.DataFolder, "keys", "log-last-signed"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(last, signed, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(target.Data, "keys", "server-secret"), "another secret of 32 bytes......", TestContext.Current.CancellationToken);
        // The keys are in their place by then, and the database cannot follow.
        var files = Directory.CreateDirectory(Path.Combine(target.Data, "files"));
        Directory.Delete(files.FullName, recursive: true);
        await File.WriteAllTextAsync(files.FullName, "no folder", TestContext.Current.CancellationToken);

        var cutOff = await target.RunAsync("restore", "--in", path, "--replace");
        var heldMeanwhile = File.Exists(Hold(target));
        File.Delete(files.FullName);
        var said = await target.RestoreAsync(path, "--replace");

        Assert.Equal(1, cutOff.ExitCode);
        Assert.True(heldMeanwhile);
        Assert.Contains("signs nothing", said, StringComparison.Ordinal);
        Assert.Equal(signed, await File.ReadAllBytesAsync(last, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_write_ahead_log_of_a_spoilt_database_is_not_taken_for_that_of_the_restored_one()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var (path, database) = (target.FileBeside("a.backup"), Path.Combine(target.Data, "danvan.db"));
        await site.BackUpAsync(path);
        await target.RestoreAsync(path);
        await LeaveWriteAheadLogAsync(database);
        var wal = new FileInfo(database + "-wal");
        Assert.True(wal is { Exists: true, Length: > 0 });
        await File.WriteAllTextAsync(database, new string('x', 8192), TestContext.Current.CancellationToken);

        await target.RestoreAsync(path, "--replace");

        Assert.Equal(GivenBackup.Read(path).Content(), (await target.BackUpAsync("b.backup")).Content());
    }

    private static string Hold(Installation target) => Path.Combine(target.Data, "keys", "log-hold");

    // As the operator does who brings the newest checkpoint that was published.
    private static async Task LiftAsync(Installation target)
    {
        var run = await target.RunAsync("log", "resume", "--checkpoint", Path.Combine(target.Data, "keys", "log-last-signed"));
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }

    // As a killed program leaves it.
    private static async Task LeaveWriteAheadLogAsync(string database)
    {
        var copy = database + "-wal.copy";
        await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; DELETE FROM feedback_followers; DELETE FROM transitions;";
            await command.ExecuteNonQueryAsync();
            File.Copy(database + "-wal", copy);
        }

        File.Move(copy, database + "-wal", overwrite: true);
    }
}
