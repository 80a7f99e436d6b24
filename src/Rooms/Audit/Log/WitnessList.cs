using DanVan.Audit.Data;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Log;

/// <summary>A witness as people read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The body.</param>
/// <param name="Key">Its key.</param>
/// <param name="AddedAt">Since when its cosignatures are taken.</param>
/// <param name="Size">The size it cosigned last; null when never.</param>
/// <param name="SeenAt">When that was, by its own clock.</param>
public sealed record WitnessShown(LogWitnessId Id, string Name, string Key, DateTimeOffset AddedAt, long? Size, DateTimeOffset? SeenAt);

/// <summary>The witnesses whose cosignatures are taken.</summary>
public sealed class WitnessList(AppDbContext db)
{
    /// <summary>All of them, the longest known first.</summary>
    public Task<List<WitnessShown>> AllAsync(CancellationToken cancellationToken) => Shown(Present.OrderBy(w => w.Id)).ToListAsync(cancellationToken);

    /// <summary>One of them; null when it is not registered any more.</summary>
    public Task<WitnessShown?> FindAsync(LogWitnessId id, CancellationToken cancellationToken) => Shown(Present.Where(w => w.Id == id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether there is any.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => Present.AnyAsync(cancellationToken);

    private IQueryable<LogWitness> Present => db.Set<LogWitness>().Where(w => w.RemovedAt == null);

    private IQueryable<WitnessShown> Shown(IQueryable<LogWitness> witnesses) =>
        from w in witnesses
        join c in db.Set<LogCosignature>().Where(c => c.Log == db.Set<LogState>().Max(s => s.Id)) on w.Id equals c.WitnessId into last
        from c in last.DefaultIfEmpty()
        select new WitnessShown(w.Id, w.Name, w.Key, w.AddedAt, c == null ? null : c.Size, c == null ? null : c.SeenAt);
}
