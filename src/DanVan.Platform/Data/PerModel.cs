using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DanVan.Platform.Data;

/// <summary>A compiled query, compiled once for each engine's model: EF binds it to the model that it meets first.</summary>
/// <typeparam name="TQuery">The delegate that <c>EF.CompileAsyncQuery</c> makes.</typeparam>
public sealed class PerModel<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> _compiled = [];

    /// <summary>The query for this database.</summary>
    public TQuery For(AppDbContext db) => _compiled.GetOrAdd(db.Model, _ => compile());
}
