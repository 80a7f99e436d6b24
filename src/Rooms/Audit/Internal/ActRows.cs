using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Internal;

/// <summary>How an act's row stands to its entry.</summary>
public enum ActState
{
    /// <summary>It says what it said when it was entered.</summary>
    Same,

    /// <summary>It says something else.</summary>
    Altered,

    /// <summary>It is not there.</summary>
    Missing,
}

/// <summary>An act's row held against its entry.</summary>
/// <param name="State">How it stands to the entry.</param>
/// <param name="Row">The row; null when it is not there.</param>
public readonly record struct ActRow(ActState State, IStaffAct? Row);

/// <summary>The rows of acts, as the rooms have them, held against what was committed to when they were entered.</summary>
public sealed class ActRows(AppDbContext db, IEnumerable<StaffActKind> kinds)
{
    /// <summary>The kinds of acts there are, by their name in entries.</summary>
    public IReadOnlyDictionary<string, StaffActKind> Kinds { get; } = kinds.ToDictionary(k => k.Name);

    /// <summary>Holds rows of one kind against their commitments.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="entered">What was committed to, by the row's id.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Dictionary<Guid, ActRow>> CompareAsync(string kind, IReadOnlyCollection<KeyValuePair<Guid, LogHash>> entered, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. entered.Select(e => e.Key)];
        var rows = (await Kinds[kind].FindAsync(db, ids, cancellationToken)).ToDictionary(r => r.Id);
        var salts = await db.Set<InternalRow>().Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => new { e.Id, e.Salt }).ToDictionaryAsync(e => e.Id, e => e.Salt, cancellationToken);
        return entered.ToDictionary(e => e.Key, e => Compare(rows.GetValueOrDefault(e.Key), salts.GetValueOrDefault(e.Key), e.Value));
    }

    private static ActRow Compare(IStaffAct? row, byte[]? salt, LogHash commitment)
    {
        if (row is null) return new(ActState.Missing, null);
        return new(salt is not null && row.ToAct() is { } record && SaltedCommitment.Opens(commitment, salt, record.ToBytes()) ? ActState.Same : ActState.Altered, row);
    }
}
