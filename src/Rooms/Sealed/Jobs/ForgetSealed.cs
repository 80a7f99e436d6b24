using DanVan.Platform.Deadlines;
using DanVan.Platform.Events;
using DanVan.Platform.Files;
using DanVan.Platform.Jobs;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Jobs;

/// <summary>Removes closed cases whose time of keeping is over: envelopes, photos, history, deadlines, the line of the book. The log keeps that it was done.</summary>
public sealed class ForgetSealed(AppDbContext db, FileStore files, Journal journal, DeadlineBook deadlines, SealedLogBook log) : IDailyJob
{
    /// <inheritdoc />
    public static string Name => "sealed.forget";

    /// <inheritdoc />
    public static TimeOnly At => new(2, 40);

    /// <inheritdoc />
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var id in await db.Sealed.Where(i => i.KeepUntil < day).Select(i => i.Id).ToListAsync(cancellationToken)) await ForgetAsync(id, cancellationToken);
    }

    private async Task ForgetAsync(SealedItemId id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var item = await db.Sealed.SingleAsync(i => i.Id == id, cancellationToken);
        var path = await db.Offices.Where(o => o.Id == item.OfficeId).Select(o => o.UnitPath).SingleAsync(cancellationToken);
        var photos = await db.Set<SealedPhoto>().Where(p => p.ItemId == id).Select(p => p.File).ToListAsync(cancellationToken);
        db.Envelopes.RemoveRange(await db.Envelopes.Where(e => e.OwnerId == id.Value).ToListAsync(cancellationToken));
        await journal.ForgetAsync(id.Value, cancellationToken);
        await deadlines.ForgetAsync(id.Value, cancellationToken);
        db.Sealed.Remove(item);
        log.Note(SealedAct.Forgotten, path, item.Code);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var file in photos) files.Remove(new FileHash(file));
    }
}
