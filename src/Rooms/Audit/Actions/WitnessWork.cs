using System.Diagnostics.CodeAnalysis;
using DanVan.Audit.Data;
using DanVan.Platform.Access;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Actions;

/// <summary>The administrator registers and removes witnesses. Both are entries of the log themselves, so that nobody can change in silence who watches it.</summary>
public sealed class WitnessWork(AppDbContext db, AccessTable access, CurrentActor current, PublicLedger ledger, TimeProvider clock)
{
    /// <summary>The kind of entry that names a new witness.</summary>
    public const string Added = "log.witness-added";

    /// <summary>The kind of entry that says whose cosignatures are no longer taken.</summary>
    public const string Removed = "log.witness-removed";

    /// <summary>Registers a witness by its key. Sending the same form twice makes one.</summary>
    public async Task<Outcome<LogWitnessId>> AddAsync(string name, string key, CancellationToken cancellationToken)
    {
        if (!access.Allows(current.Actor, AuditPermits.ManageWitnesses, "")) return AuditRefusals.NotYours;
        if (!IsKey(key, out var read, out var wrong)) return wrong;
        var present = await db.Set<LogWitness>().Where(w => w.RemovedAt == null).Select(w => new { w.Id, w.Key, w.Name }).ToListAsync(cancellationToken);
        if (present.Find(w => w.Key == read.ToString()) is { } same) return same.Name == name.Trim() ? same.Id : AuditRefusals.KeyTaken;
        if (present.Count >= LogWitness.Most) return AuditRefusals.TooMany;

        var now = clock.GetUtcNow();
        var witness = new LogWitness { Id = LogWitnessId.New(now), Key = read.ToString(), Name = name.Trim(), AddedAt = now, AddedBy = current.Actor.Id };
        db.Set<LogWitness>().Add(witness);
        Enter(Added, witness, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return witness.Id;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return AuditRefusals.KeyTaken;
        }
    }

    /// <summary>Takes no more cosignatures from a witness; nothing when that is so already.</summary>
    public async Task<Outcome> RemoveAsync(LogWitnessId id, CancellationToken cancellationToken)
    {
        if (!access.Allows(current.Actor, AuditPermits.ManageWitnesses, "")) return AuditRefusals.NotYours;
        if (await db.Set<LogWitness>().SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { RemovedAt: null } witness) return Outcome.Done;
        var now = clock.GetUtcNow();
        witness.Remove(current.Actor.Id, now);
        Enter(Removed, witness, now);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Reads the key of a witness; false with the reason when the text is none.</summary>
    public static bool IsKey(string text, [NotNullWhen(true)] out VerifierKey? key, out Refusal wrong)
    {
        wrong = VerifierKey.TryParse(text.Trim(), out key) ? AuditRefusals.NotAWitnessKey : AuditRefusals.NoKey;
        return key is { Type: NoteKeyType.Cosignature };
    }

    private void Enter(string kind, LogWitness witness, DateTimeOffset now) => ledger.Add(new LedgerEntry(kind).With("at", now).With("key", witness.Key));
}
