using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DanVan.Web.Tests.Plans;

/// <summary>The queries that a site sends to its database, with their parameters.</summary>
public sealed class QueryLog : DbCommandInterceptor
{
    private readonly List<LoggedQuery> _queries = [];

    /// <summary>Takes out what was logged since the last call.</summary>
    public IReadOnlyList<LoggedQuery> Take()
    {
        lock (_queries)
        {
            var taken = _queries.ToList();
            _queries.Clear();
            return taken;
        }
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var parameters = command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)).ToList();
        lock (_queries) _queries.Add(new LoggedQuery(command.CommandText, parameters));
        return new(result);
    }
}

/// <summary>One query as sent.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Names and values.</param>
public sealed record LoggedQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);
