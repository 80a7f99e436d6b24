using CsCheck;
using DanVan.Platform.Backup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Tests.Backup;

/// <summary>Scheduled backups: when, by whom, which are kept.</summary>
public class BackupScheduleTests
{
    [Fact]
    public async Task A_backup_is_made_each_day_and_one_that_was_missed_is_made_good()
    {
        using var folder = new TemporaryFolder();
        await using var site = await ScheduledAsync(folder);
        var schedule = site.Services.GetRequiredService<BackupSchedule>();
        await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);

        site.Clock.Advance(TimeSpan.FromHours(15));
        var early = await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromHours(2));
        var atNight = await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);
        var twice = await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);

        Assert.Equal((false, true, false), (early, atNight, twice));
        Assert.Equal([new(2026, 1, 6, 2, 0, 0), new DateTime(2026, 1, 5, 9, 0, 0)], schedule.Folder!.List().Select(b => b.MadeAt));
    }

    [Fact]
    public async Task Of_several_processes_one_makes_it()
    {
        using var folder = new TemporaryFolder();
        await using var site = await ScheduledAsync(folder);
        var schedule = site.Services.GetRequiredService<BackupSchedule>();
        await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromDays(1));

        using (schedule.Folder!.TryHold()) Assert.False(await schedule.RunDueAsync(isAsked: true, TestContext.Current.CancellationToken));

        Assert.True(await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_disk_that_is_gone_is_told_and_stops_neither_the_server_nor_the_next_backup()
    {
        using var folder = new TemporaryFolder();
        await using var site = await ScheduledAsync(folder);
        using var admin = await site.SignInAs(Role.Administrator, "");
        var schedule = site.Services.GetRequiredService<BackupSchedule>();
        var backups = Path.Combine(folder.Path, "backups");
        await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);
        Directory.Delete(backups, recursive: true);
        await File.WriteAllTextAsync(backups, "no folder", TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromDays(1));

        var gone = await schedule.RunDueAsync(isAsked: false, TestContext.Current.CancellationToken);
        var page = await admin.OpenAsync(DanVan.Audit.Links.Backups);
        File.Delete(backups);
        var back = await schedule.RunDueAsync(isAsked: true, TestContext.Current.CancellationToken);

        Assert.Equal((false, true), (gone, back));
        Assert.Contains(backups, page.Text, StringComparison.Ordinal);
        Assert.Null(schedule.Failure);
    }

    [Fact]
    public async Task Without_a_recovery_key_the_server_does_not_start_with_a_schedule()
    {
        using var folder = new TemporaryFolder();

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => Site.StartAsync(Engine.Sqlite, ("DanVan:Backup:Folder", folder.Path)));

        Assert.Contains("danvan backup key", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_each_day_week_and_month_is_kept()
    {
        var made = Enumerable.Range(0, 400).SelectMany(day => new[] { new DateTime(2025, 1, 1, 1, 30, 0).AddDays(day), new DateTime(2025, 1, 1, 15, 0, 0).AddDays(day) }).ToList();

        var kept = made.Except(BackupRetention.ToRemove(made, days: 3, weeks: 3, months: 3)).Order().ToList();

        Assert.Equal(
            [new(2025, 12, 31, 15, 0, 0), new(2026, 1, 25, 15, 0, 0), new(2026, 1, 31, 15, 0, 0), new(2026, 2, 1, 15, 0, 0), new(2026, 2, 2, 15, 0, 0), new(2026, 2, 3, 15, 0, 0), new DateTime(2026, 2, 4, 15, 0, 0)],
            kept);
    }

    [Fact]
    public void The_newest_is_always_kept_and_nothing_is_kept_twice() => Check.Sample(
        Gen.DateTime[new(2024, 1, 1), new(2027, 1, 1)].Array[1, 60].Select(all => all.Distinct().ToList()).Select(Gen.Int[1, 5], Gen.Int[0, 5], Gen.Int[0, 5]),
        (made, days, weeks, months) =>
        {
            var removed = BackupRetention.ToRemove(made, days, weeks, months);
            return !removed.Contains(made.Max()) && made.Count - removed.Count <= days + weeks + months && removed.Distinct().Count() == removed.Count;
        });

    private static async Task<Site> ScheduledAsync(TemporaryFolder folder)
    {
        var key = Path.Combine(folder.Path, "recovery.asc");
        await File.WriteAllBytesAsync(key, RecoveryKey.Generate(GivenBackup.Passphrase, Site.Start).Public, TestContext.Current.CancellationToken);
        return await Site.StartAsync(Engine.Sqlite, ("DanVan:Backup:Folder", Path.Combine(folder.Path, "backups")), ("DanVan:Backup:RecoveryKey", key));
    }
}
