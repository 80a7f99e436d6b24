using DanVan.Platform.Data;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DanVan.Platform.Ledger;

/// <summary>
/// Enters the acts of staff in the internal log (nhật ký nội bộ), in the save that makes them true. Called by the database context itself, so that no room can forget it. An entry
/// says when, which row, and SHA-256(salt ‖ what the row says): the log is never erased, and tells nothing of what was removed.
/// </summary>
public static class InternalBook
{
    /// <summary>The kind of entry that says that an act's row was removed, as the rules on keeping demand.</summary>
    public const string Removed = "removed";

    /// <summary>The field with the commitment.</summary>
    public const string Commitment = "commitment";

    /// <summary>The field with the row's id.</summary>
    public const string Act = "act";

    /// <summary>Enters what the log tells of itself.</summary>
    /// <returns>The waiting entry.</returns>
    public static InternalRow EnterOwn(AppDbContext db, LedgerEntry entry, DateTimeOffset now)
    {
        var row = new InternalRow { Id = Guid.CreateVersion7(now), Entry = entry.ToBytes() };
        db.Add(row);
        return row;
    }

    /// <summary>Enters what a unit of work adds.</summary>
    /// <returns>The acts that it takes away, for <see cref="RemoveAsync"/>.</returns>
    internal static IReadOnlyCollection<Guid> EnterAdded(AppDbContext db, IEnumerable<EntityEntry> changed)
    {
        List<Guid>? removed = null;
        List<IStaffAct>? added = null;
        // A save that was refused and is tried again finds its entries there already.
        HashSet<Guid>? entered = null;
        foreach (var entry in changed)
        {
            if (entry is { Entity: InternalRow row, State: EntityState.Added }) (entered ??= []).Add(row.Id);
            else if (entry.Entity is not IStaffAct act) continue;
            else if (entry.State == EntityState.Added) (added ??= []).Add(act);
            else if (entry.State == EntityState.Deleted) (removed ??= []).Add(act.Id);
        }

        foreach (var act in added ?? [])
        {
            if (entered?.Contains(act.Id) != true) Enter(db, act);
        }

        return removed ?? [];
    }

    /// <summary>Enters that acts are removed with this save, and takes away what could tell what they were.</summary>
    internal static async Task RemoveAsync(AppDbContext db, IReadOnlyCollection<Guid> acts, CancellationToken cancellationToken)
    {
        var now = db.GetService<TimeProvider>().GetUtcNow();
        foreach (var row in await db.Set<InternalRow>().Where(e => acts.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(cancellationToken))
        {
            if (row.Salt is null) continue;
            row.Salt = null;
            EnterOwn(db, new LedgerEntry(Removed).With(Act, row.Id).With("at", now), now);
        }
    }

    private static void Enter(AppDbContext db, IStaffAct act)
    {
        if (act.ToAct() is not { } record) return;
        var commitment = SaltedCommitment.To(record.ToBytes());
        var entry = new LedgerEntry(record.Kind).With(Act, act.Id).With("at", record.At).With(Commitment, commitment.Hash.ToString());
        db.Add(new InternalRow { Id = act.Id, Entry = entry.ToBytes(), Salt = commitment.Salt.ToArray() });
    }
}
