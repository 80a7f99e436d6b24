using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;

namespace DanVan.Sealed.Actions;

/// <summary>An officer opens an item, or the reception book, each time with a reason. The line stands in the log before anything is shown (rule 79).</summary>
public sealed class OpenSealed(AppDbContext db, CaseWork work, SessionKeys session, AccessTable access, CurrentActor current, SealedLogBook log)
{
    /// <summary>Opens an item; the id of the log's line is the ticket for the page.</summary>
    public async Task<Outcome<Guid>> RunAsync(string code, string? reason, CancellationToken cancellationToken = default)
    {
        if (await work.FindAsync(code, cancellationToken) is not { } found) return SealedRefusals.NotFound;
        if (!session.IsOpen(found.Office.KeyId)) return SealedRefusals.Locked;
        if (!LogLine.IsReason(reason)) return SealedRefusals.NoReason;

        var line = log.Note(SealedAct.Opened, found.Office.UnitPath, code, reason: reason);
        await db.SaveChangesAsync(cancellationToken);
        return line.Id;
    }

    /// <summary>Reads or exports the book of an office.</summary>
    public async Task<Outcome> BookAsync(Office office, bool isExport, string? reason, CancellationToken cancellationToken = default)
    {
        if (!access.Allows(current.Actor, SealedPermits.Receive, office.UnitPath)) return SealedRefusals.NotFound;
        if (!session.IsOpen(office.KeyId)) return SealedRefusals.Locked;
        if (!LogLine.IsReason(reason)) return SealedRefusals.NoReason;

        log.Note(isExport ? SealedAct.BookExported : SealedAct.BookRead, office.UnitPath, reason: reason);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
