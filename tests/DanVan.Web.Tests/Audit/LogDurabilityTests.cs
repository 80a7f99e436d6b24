using System.Collections.Concurrent;
using System.Data.Common;
using DanVan.PublicLog;
using DanVan.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>A power cut takes back no checkpoint that somebody may have read.</summary>
public class LogDurabilityTests
{
    private const long Normal = 1;
    private const long Full = 2;

    [Fact]
    public async Task Whatever_signs_is_flushed_by_SQLite_before_anybody_can_read_it()
    {
        var modes = new Modes();
        await using var site = await Site.StartAsync(Engine.Sqlite, services => services.ConfigureDbContext<SqliteAppDbContext>(o => o.AddInterceptors(modes)));
        using var folder = new TemporaryFolder();

        await site.GrowAsync(3);
        var sequenced = modes.Take();
        var backup = await LogBackup.TakeAsync(site);
        await site.GrowAsync(3);
        var mirror = await site.MirrorAsync(folder);
        await backup.RestoreAsync(site);
        modes.Take();
        var recovered = await site.KeepAsync(keeper => keeper.RecoverAsync(new DirectoryLogStore(mirror), CancellationToken.None));
        var recovery = modes.Take();
        var began = await site.KeepAsync(keeper => keeper.BeginAsync("danvan.example/nhat-ky-2", keepsKey: false, last: null, nothingKnown: false, CancellationToken.None));
        var succession = modes.Take();
        await site.EnterAsync(50, 1);
        var afterwards = modes.Take();

        Assert.Equal((0, 0), (recovered.Code, began.Code));
        Assert.All([sequenced, recovery, succession], run => Assert.Equal([Full], run.Signing));
        // Other acts share their flushes; a connection goes back as it came.
        Assert.Equal([Normal], afterwards.Other);
    }

    /// <summary>How SQLite flushes (<c>PRAGMA synchronous</c>) while a command writes, asked on the command's own connection.</summary>
    private sealed class Modes : DbCommandInterceptor
    {
        private readonly ConcurrentBag<(bool Signs, long Mode)> _seen = [];

        public (IReadOnlyList<long> Signing, IReadOnlyList<long> Other) Take()
        {
            var seen = _seen.ToList();
            _seen.Clear();
            return ([.. seen.Where(s => s.Signs).Select(s => s.Mode).Distinct()], [.. seen.Where(s => !s.Signs).Select(s => s.Mode).Distinct()]);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) || command.CommandText.Contains("UPDATE ", StringComparison.Ordinal))
            {
                using var asked = command.Connection!.CreateCommand();
                (asked.CommandText, asked.Transaction) = ("PRAGMA synchronous", command.Transaction);
                _seen.Add((command.CommandText.Contains("\"log_state\"", StringComparison.Ordinal), (long)asked.ExecuteScalar()!));
            }

            return ValueTask.FromResult(result);
        }
    }
}
