using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DanVan.Platform.Data.Transfer;

/// <summary>A transaction that sees the whole database as it is at its first query, while others go on writing.</summary>
internal sealed class DatabaseView(AppDbContext db) : IAsyncDisposable
{
    /// <summary>Opens one on a context that has none.</summary>
    public static async Task<DatabaseView> OpenAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        // Deferred, or SQLite would keep every writer out.
        if (db.IsSqlite) await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken);
        else await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new(db);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (db.Database.CurrentTransaction is { } transaction)
        {
            var own = transaction.GetDbTransaction();
            await transaction.DisposeAsync();
            await own.DisposeAsync();
        }

        await db.Database.CloseConnectionAsync();
    }
}
