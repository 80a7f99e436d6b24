using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>A person comes to the reception office; the officer writes down what is said, reads it back, and gives a receipt (Decree 154/2026 Art 14; rules 85, 147).</summary>
public sealed class EnterVisit(AppDbContext db, EnvelopeWriter envelopes, CaseClocks clocks, BookLines book, SealedReceipts receipts, FollowSecrets secrets, AccessTable access, CurrentActor current, TimeProvider clock)
{
    /// <summary>Enters it. The officer needs no open key to write, only to read again.</summary>
    public async Task<Outcome<SealedReceipt>> RunAsync(OfficeId officeId, SealedContent content, SealedIdentity identity, CaseRecord record, Guid formHash, CancellationToken cancellationToken = default)
    {
        if (content.Text.Length is < SealedContent.TextMinLength or > SealedContent.TextMaxLength) return SealedRefusals.TextLength;
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == officeId, cancellationToken);
        if (office is null || !access.Allows(current.Actor, SealedPermits.Receive, office.UnitPath)) return SealedRefusals.NoOffice;

        if (await receipts.AgainAsync(formHash, content.Text, cancellationToken) is { } again) return again;

        var now = clock.GetUtcNow();
        var item = SealedItem.Receive(office.Id, SealedChannel.Visit, secrets.NewCode().Value, formHash, now, now);
        var key = await envelopes.KeyOfAsync(office.Id, cancellationToken);
        db.Sealed.Add(item);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Content, 1, content);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Identity, 1, identity);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Case, 1, record);
        await clocks.ReceivedAsync(item, office.UnitPath, cancellationToken);
        await book.EnterAsync(item, cancellationToken);
        var receipt = receipts.Of(item, content.Text);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return receipt;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // The same form at the same moment, or two officers drew the same number of the book.
            return SealedRefusals.Changed;
        }
    }
}
