using System.Data.Common;
using DanVan.Audit.Log;
using DanVan.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>Another process signs at the worst moment: between two looks of this one.</summary>
public class LogOvertakenTests
{
    [Theory, EngineData]
    public async Task Whoever_is_overtaken_tries_again_and_calls_no_alarm(Engine engine)
    {
        var overtaking = new Overtaking();
        await using var site = await Site.StartAsync(engine, services =>
        {
            services.ConfigureDbContext<SqliteAppDbContext>(o => o.AddInterceptors(overtaking));
            services.ConfigureDbContext<PostgresAppDbContext>(o => o.AddInterceptors(overtaking));
        });
        await site.GrowAsync(3);
        await site.EnterAsync(10, 2);

        overtaking.Then = () => site.InScopeAsync<Sequencer, Sequenced>(other => other.RunAsync(TestContext.Current.CancellationToken));
        await site.EnterAsync(20, 2);
        await site.SequenceAsync();

        Assert.Null(overtaking.Then);
        Assert.Equal(LogStop.None, GivenLog.Service(site).Stop);
    }

    /// <summary>Lets something happen once, when the state of the log has just been read.</summary>
    private sealed class Overtaking : DbCommandInterceptor
    {
        public Func<Task>? Then { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Then is { } then && command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains("FROM log_state", StringComparison.Ordinal))
            {
                Then = null;
                await then();
            }

            return result;
        }
    }
}
