using System.Data.Common;
using DanVan.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>Lets the database fail at a step that the test chooses: before a command, before a commit, or just after a commit, as a full disk or a killed process would.</summary>
internal sealed class Failpoint : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _left = int.MaxValue;

    /// <summary>How often it struck.</summary>
    public int Struck { get; private set; }

    /// <summary>A site whose database fails when it is told to.</summary>
    public Task<Site> StartAsync(Engine engine) => Site.StartAsync(engine, services =>
    {
        services.ConfigureDbContext<SqliteAppDbContext>(o => o.AddInterceptors(this));
        services.ConfigureDbContext<PostgresAppDbContext>(o => o.AddInterceptors(this));
    });

    /// <summary>Runs what may fail, and fails at a step.</summary>
    /// <returns>Whether it was struck.</returns>
    public async Task<bool> StrikeAsync(int step, Func<Task> work)
    {
        var before = Struck;
        _left = step;
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException || exception.InnerException is IOException)
        {
            Assert.True(Struck > before);
        }
        finally
        {
            _left = int.MaxValue;
        }

        return Struck > before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Pass(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Pass(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => Pass(result);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Pass(0).AsTask();

    private ValueTask<T> Pass<T>(T result)
    {
        if (_left != int.MaxValue && --_left == 0)
        {
            Struck++;
            throw new IOException("No space left on device");
        }

        return ValueTask.FromResult(result);
    }
}
