using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DanVan.Platform.Data.Transfer;

/// <summary>Plain SQL on a context's own open connection, inside its transaction. For copying whole databases, where there are no entities.</summary>
public static class RawCommand
{
    /// <summary>A command without a time limit.</summary>
    public static DbCommand Make(AppDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    /// <summary>Runs a statement.</summary>
    public static async Task<int> RunAsync(AppDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = Make(db, sql);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
