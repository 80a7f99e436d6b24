using DanVan.Platform.Access;
using DanVan.Platform.Events;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>On which case the officer acts: as it was on the page, and under which logged opening.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Version">The item's version when the page was shown.</param>
/// <param name="Opening">The line of the log that says who opened it and why.</param>
public sealed record OnCase(string Code, int Version, Guid Opening);

/// <summary>A case that is open to the actor.</summary>
/// <param name="Item">The item.</param>
/// <param name="Office">Its office.</param>
/// <param name="Key">The key its envelopes are closed for.</param>
public sealed record OpenCase(SealedItem Item, Office Office, OfficeKey Key);

/// <summary>What every action on a case begins and ends with: the opening is the actor's and recent, the key is open, the step is kept, one save.</summary>
public sealed class CaseWork(AppDbContext db, SessionKeys session, EnvelopeWriter envelopes, EnvelopeReader reader, AccessTable access, CurrentActor current, Journal journal, TimeProvider clock)
{
    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The item and its office, when it lies on the actor's desk; nothing of its content.</summary>
    public async Task<(SealedItem Item, Office Office)?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var item = await db.Sealed.SingleOrDefaultAsync(i => i.Code == code, cancellationToken);
        if (item is null) return null;
        var office = await db.Offices.SingleAsync(o => o.Id == item.OfficeId, cancellationToken);
        return access.Allows(current.Actor, SealedPermits.Receive, office.UnitPath) ? (item, office) : null;
    }

    /// <summary>The case, if the opening holds.</summary>
    public async Task<Outcome<OpenCase>> OpenedAsync(string code, Guid opening, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } found) return SealedRefusals.NotFound;
        if (!session.IsOpen(found.Office.KeyId)) return SealedRefusals.Locked;
        var since = Now - OpenKeys.Life;
        var holds = await db.SealedLog.AnyAsync(l => l.Id == opening && l.Act == SealedAct.Opened && l.Code == code && l.ById == current.Actor.Id && l.At >= since, cancellationToken);
        return holds ? new OpenCase(found.Item, found.Office, await envelopes.KeyOfAsync(found.Office.Id, cancellationToken)) : SealedRefusals.NotOpened;
    }

    /// <summary>The case to act on, as the actor saw it.</summary>
    public async Task<Outcome<OpenCase>> LoadAsync(OnCase on, CancellationToken cancellationToken)
    {
        var opened = await OpenedAsync(on.Code, on.Opening, cancellationToken);
        return opened.Value is { } found && found.Item.Version != on.Version ? SealedRefusals.Changed : opened;
    }

    /// <summary>What the officer wrote about the case so far.</summary>
    public async Task<CaseRecord> RecordAsync(SealedItem item, CancellationToken cancellationToken) =>
        (await reader.ReadAsync<CaseRecord>(item.Id.Value, EnvelopePart.Case, 1, cancellationToken)).Value ?? new CaseRecord();

    /// <summary>Keeps a step in the history, without words, and saves; or says that somebody else was quicker.</summary>
    public async Task<Outcome> SaveAsync(OpenCase open, SealedState from, string action, CancellationToken cancellationToken)
    {
        journal.Step(SealedItem.RecordKind, open.Item.Id.Value, from.ToString(), open.Item.State.ToString(), action);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SealedRefusals.Changed;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Two officers drew the next number of the book at once.
            return SealedRefusals.Changed;
        }
    }
}
