using DanVan.Platform.Backup;
using DanVan.Web.Tests.Feedback.Sending;

namespace DanVan.Web.Tests.Backup;

/// <summary>Taking a backup, and what is refused when one was altered.</summary>
public class BackupTests
{
    [Theory, EngineData]
    public async Task A_backup_that_is_taken_while_people_send_holds_whole_reports_only(Engine engine)
    {
        await using var site = await GivenBackup.FilledAsync(engine);
        using var folder = new TemporaryFolder();
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        var path = Path.Combine(folder.Path, "a.backup");

        var backup = site.BackUpAsync(path);
        while (!backup.IsCompleted) await site.NewVisitor().SendAsync(site, new Saying());
        await backup;

        // Restoring checks every foreign key, the number of rows and the whole public log.
        await target.RestoreAsync(path);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(GivenBackup.Passphrase)]
    public async Task No_byte_of_a_backup_can_be_changed(string? passphrase)
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.backup");
        await site.BackUpAsync(path, passphrase is null ? null : BackupSeal.With(passphrase));
        var good = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var content = GivenBackup.Read(path, passphrase).Content();

        for (var i = 0; i < good.Length; i += Math.Max(1, good.Length / 60))
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 0x10;
            await File.WriteAllBytesAsync(path, bad, TestContext.Current.CancellationToken);
            AssertRefusedOrTheSame($"byte {i} of {good.Length}");
        }

        for (var length = 0; length < good.Length; length += Math.Max(1, good.Length / 20))
        {
            await File.WriteAllBytesAsync(path, good[..length], TestContext.Current.CancellationToken);
            AssertRefusedOrTheSame($"{length} of {good.Length} bytes");
        }

        // Some bits of a gzip file mean nothing, and its last eight repeat what the manifest says; what is accepted must be the same to the last byte.
        void AssertRefusedOrTheSame(string what)
        {
            var problem = Record.Exception(() => Assert.Equal(content, GivenBackup.Read(path, passphrase).Content()));
            Assert.True(problem is BackupFault || problem is null && passphrase is null, $"{what}: {problem}");
        }
    }

    [Fact]
    public async Task A_sealed_backup_needs_its_passphrase_and_tells_nothing_without()
    {
        await using var site = await GivenBackup.FilledAsync(Engine.Sqlite);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.backup");
        await site.BackUpAsync(path, BackupSeal.With(GivenBackup.Passphrase));

        var none = Record.Exception(() => GivenBackup.Read(path));
        var wrong = Record.Exception(() => GivenBackup.Read(path, "bốn con ngựa đen"));

        Assert.Contains("--passphrase-file", Assert.IsType<BackupFault>(none).Message, StringComparison.Ordinal);
        Assert.IsType<BackupFault>(wrong);
        Assert.DoesNotContain("manifest", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_sealed_to_a_recovery_key_opens_with_its_private_half_alone()
    {
        await using var site = await Site.StartAsync();
        await using var target = await Installation.EmptyAsync(Engine.Sqlite);
        await using var other = await Installation.EmptyAsync(Engine.Sqlite);
        var (path, passphrase) = (target.FileBeside("a.backup"), target.PassphraseFile());
        foreach (var installation in new[] { target, other }) await installation.RunAsync("backup", "key", "--out", installation.FileBeside("key"), "--passphrase-file", passphrase);
        await site.BackUpAsync(path, BackupSeal.To(RecoveryKey.Load(target.FileBeside("key/danvan-recovery-public.asc"))));

        var bare = await target.RunAsync("restore", "--check", "--in", path);
        var wrong = await target.RunAsync("restore", "--check", "--in", path, "--passphrase-file", passphrase, "--recovery-key", other.FileBeside("key/danvan-recovery-private.asc"));
        var right = await target.RunAsync("restore", "--check", "--in", path, "--passphrase-file", passphrase, "--recovery-key", target.FileBeside("key/danvan-recovery-private.asc"));

        Assert.Equal((1, 1, 0), (bare.ExitCode, wrong.ExitCode, right.ExitCode));
        Assert.Contains("--recovery-key", bare.Error, StringComparison.Ordinal);
        Assert.Contains("not the one that the backup is sealed to", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("Every byte", right.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_not_called_a_damaged_backup()
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        var (path, blocked) = (Path.Combine(folder.Path, "a.backup"), Path.Combine(folder.Path, "no-folder"));
        await site.BackUpAsync(path);
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);

        var problem = Record.Exception(() => BackupUnpacking.Run(path, new BackupOpener(null, null), blocked, TestContext.Current.CancellationToken));

        Assert.Contains("cannot be unpacked", Assert.IsType<BackupFault>(problem).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_and_a_short_passphrase_is_refused()
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.backup");
        await File.WriteAllTextAsync(path, "dear", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<BackupFault>(() => site.BackUpAsync(path));

        Assert.Throws<BackupFault>(() => BackupSeal.With("short"));
        Assert.Equal("dear", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }
}
