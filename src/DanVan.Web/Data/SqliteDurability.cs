using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DanVan.Web.Data;

/// <summary>Brings to the disk what is committed outside of a context's own save: transactions that were opened by hand, and updates that are their own transaction.</summary>
internal sealed class SqliteDurability : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <inheritdoc />
    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (result > 0 && command.Transaction is null && eventData.Context is SqliteAppDbContext { IsSaving: false } db) await FlushAsync(db);
        return result;
    }

    /// <inheritdoc />
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        eventData.Context is SqliteAppDbContext { IsSaving: false } db ? FlushAsync(db) : Task.CompletedTask;

    private static Task FlushAsync(SqliteAppDbContext db) => SharedFlush.Of(db.Database.GetDbConnection().DataSource).FlushedAsync();
}
