using DanVan.Platform.Backup;
using DanVan.Web.Tests.Audit.Internal;
using DanVan.Web.Tests.Feedback.Demo;

namespace DanVan.Web.Tests.Backup;

/// <summary>What tests of backups begin with.</summary>
internal static class GivenBackup
{
    private static readonly string[] _changed = ["/log-hold", "/log-last-signed", "/internal-log-last-signed", "internal_logs"];

    public const string Passphrase = "bốn con ngựa trắng";

    /// <summary>A site in which every room has something, and whose public log is published.</summary>
    public static async Task<Site> FilledAsync(Engine engine)
    {
        var site = await DemoSites.FillAsync(engine, reports: 30);
        await site.SequenceInternalAsync();

        return site;
    }

    public static Task<BackupManifest> BackUpAsync(this Site site, string path, BackupSeal? seal = null) =>
        site.InScopeAsync<TakeBackup, BackupManifest>(take => take.RunAsync(path, seal ?? BackupSeal.None, null, TestContext.Current.CancellationToken));

    /// <summary>What a backup says of itself, without restoring it.</summary>
    public static BackupManifest Read(string path, string? passphrase = null) => BackupUnpacking.Run(path, new BackupOpener(passphrase, null), null, TestContext.Current.CancellationToken);

    /// <summary>The tables' and files' content, by their hashes; without what a restore changes on purpose: what is remembered of the logs, and that the internal log has ended.</summary>
    public static IReadOnlyList<BackupEntry> Content(this BackupManifest manifest) =>
        [.. manifest.Entries.Where(e => !_changed.Any(name => e.Path.Contains(name, StringComparison.Ordinal))).OrderBy(e => e.Path, StringComparer.Ordinal)];
}
