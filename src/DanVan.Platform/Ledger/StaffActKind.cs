using DanVan.Platform.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Ledger;

/// <summary>A kind of acts of staff that the internal log holds, and where their rows are.</summary>
public sealed class StaffActKind
{
    private readonly Func<AppDbContext, IReadOnlyCollection<Guid>, CancellationToken, Task<List<IStaffAct>>> _find;
    private readonly Func<AppDbContext, IAsyncEnumerable<Guid>> _all;

    private StaffActKind(string name, Type row, Func<string> words, Func<AppDbContext, IReadOnlyCollection<Guid>, CancellationToken, Task<List<IStaffAct>>> find, Func<AppDbContext, IAsyncEnumerable<Guid>> all) =>
        (Name, Row, Words, _find, _all) = (name, row, words, find, all);

    /// <summary>The kind in entries.</summary>
    public string Name { get; }

    /// <summary>The rows.</summary>
    public Type Row { get; }

    /// <summary>What it is called, in the language of the request.</summary>
    public Func<string> Words { get; }

    /// <summary>A kind.</summary>
    /// <param name="name">The kind in entries.</param>
    /// <param name="words">What it is called, in the language of the request.</param>
    /// <param name="isStaffs">Which of the rows staff did: those whose <see cref="IStaffAct.ToAct"/> is not null.</param>
    /// <param name="include">Adds what of other rows <see cref="IStaffAct.ToAct"/> tells as well; null for nothing.</param>
    public static StaffActKind Of<TRow>(string name, Func<string> words, Expression<Func<TRow, bool>> isStaffs, Func<IQueryable<TRow>, IQueryable<TRow>>? include = null) where TRow : class, IStaffAct => new(name, typeof(TRow), words,
        async (db, ids, cancellationToken) =>
        {
            var rows = db.Set<TRow>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.Id));
            return [.. await (include?.Invoke(rows) ?? rows).ToListAsync(cancellationToken)];
        },
        db => db.Set<TRow>().Where(isStaffs).Select(r => r.Id).AsAsyncEnumerable());

    /// <summary>The rows of these ids that are there.</summary>
    public Task<List<IStaffAct>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => _find(db, ids, cancellationToken);

    /// <summary>The ids of all rows that staff did, one after the other.</summary>
    public IAsyncEnumerable<Guid> AllAsync(AppDbContext db) => _all(db);
}
