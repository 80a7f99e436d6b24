using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using DanVan.Web.Verbs.Logs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>The log's tables as a backup has them.</summary>
internal sealed record LogBackup(List<LogState> States, List<LogFileRow> Files, List<LedgerRow> Ledger)
{
    public long Size => States[^1].Size;

    /// <summary>Takes one.</summary>
    public static Task<LogBackup> TakeAsync(Site site) => site.InDbAsync(async db => new LogBackup(
        await db.Set<LogState>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(), await db.Set<LogFileRow>().AsNoTracking().ToListAsync(), await db.Set<LedgerRow>().AsNoTracking().ToListAsync()));

    /// <summary>Restores it, and holds the log as <c>danvan restore</c> does.</summary>
    public async Task RestoreAsync(Site site, bool hold = true)
    {
        await site.InDbAsync(async db =>
        {
            await db.Set<LogState>().ExecuteDeleteAsync();
            await db.Set<LogFileRow>().ExecuteDeleteAsync();
            await db.Set<LedgerRow>().ExecuteDeleteAsync();
            db.AddRange(States);
            db.AddRange(Files);
            db.AddRange(Ledger);
            return await db.SaveChangesAsync();
        });
        if (hold) site.Services.GetRequiredService<LogHold>().Put("a backup was restored", "test");
    }
}

/// <summary>What tests of losses begin with.</summary>
internal static class GivenLosses
{
    /// <summary>A copy of the log's public files, as a mirror has them.</summary>
    public static async Task<string> MirrorAsync(this Site site, TemporaryFolder into, int log = LogState.FirstId)
    {
        var folder = Path.Combine(into.Path, Guid.NewGuid().ToString("N"));
        var store = new DirectoryLogStore(folder);
        foreach (var file in await site.InDbAsync(db => db.Set<LogFileRow>().Where(f => f.Log == log).ToListAsync())) await store.WriteAsync(file.Path, file.Content);
        await store.WriteAsync(LogTile.CheckpointPath, await site.InDbAsync(db => db.Set<LogState>().Where(s => s.Id == log).Select(s => s.Checkpoint).SingleAsync()));
        return folder;
    }

    /// <summary>Mends the log as the operator's verb does.</summary>
    public static async Task<(int Code, string Text)> KeepAsync(this Site site, Func<LogKeeper, Task<int>> work)
    {
        using var text = new StringWriter();
        return (await work(new LogKeeper(site.Services, text)), text.ToString());
    }

    /// <summary>Enters acts of a record, which wait for their places.</summary>
    public static Task<int> EnterAsync(this Site site, int from, int count, string? code = null) => site.InScopeAsync<IServiceProvider, int>(services =>
    {
        var ledger = services.GetRequiredService<PublicLedger>();
        for (var i = from; i < from + count; i++) ledger.Add(new LedgerEntry("test.act").With("number", i).With("code", code), code);
        return services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });

    /// <summary>Verifies one of the site's logs over HTTP by the verb.</summary>
    public static async Task<(int Code, string Text)> VerifyAsync(this Site site, string path, Func<VerifyOrder, VerifyOrder>? with = null)
    {
        using var http = ((Microsoft.AspNetCore.TestHost.TestServer)site.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()).CreateClient();
        using var text = new StringWriter();
        var order = new VerifyOrder { Url = new Uri(Site.Address, path) };
        return (await new LogVerify(http, text, site.Clock).RunAsync(with?.Invoke(order) ?? order, CancellationToken.None), text.ToString());
    }

    public static Task<LogState> LogStateAsync(this Site site) => site.InDbAsync(db => db.Set<LogState>().AsNoTracking().OrderByDescending(s => s.Id).FirstAsync());
}
