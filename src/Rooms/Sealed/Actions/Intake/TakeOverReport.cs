using DanVan.Platform.Photos;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>An open report that turned out to be a complaint or a denunciation, with everything it had.</summary>
public sealed record TakenReport
{
    /// <summary>The code it keeps.</summary>
    public required string Code { get; init; }

    /// <summary>Where it lay.</summary>
    public required string UnitPath { get; init; }

    /// <summary>When it was acknowledged.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Everything that was said.</summary>
    public required SealedContent Content { get; init; }

    /// <summary>Who said it.</summary>
    public required SealedIdentity Identity { get; init; }

    /// <summary>Its photos.</summary>
    public IReadOnlyList<EncodedPhoto> Photos { get; init; } = [];

    /// <summary>The keyed hashes of its follow keys, which go on working, with the codes under which they were given.</summary>
    public IReadOnlyList<(byte[] KeyHash, string Code)> Followers { get; init; } = [];
}

/// <summary>
/// Takes an open report over to the reception office: that of its commune, or of the province where the commune has none. It adds to the caller's unit of work and does not
/// save: the caller removes the open rows in the same transaction.
/// </summary>
public sealed class TakeOverReport(AppDbContext db, EnvelopeWriter envelopes, CaseClocks clocks, SealedLogBook log, TimeProvider clock)
{
    /// <summary>Seals it, under the same code.</summary>
    public async Task<Outcome<SealedItemId>> RunAsync(TakenReport report, string reason, CancellationToken cancellationToken)
    {
        if (await OfficeForAsync(report.UnitPath, cancellationToken) is not { } office) return SealedRefusals.NoOffice;

        var item = SealedItem.Receive(office.Id, SealedChannel.Moved, report.Code, null, report.ReceivedAt, clock.GetUtcNow());
        var key = await envelopes.KeyOfAsync(office.Id, cancellationToken);
        db.Sealed.Add(item);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Content, 1, report.Content);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Identity, 1, report.Identity);
        var number = 0;
        foreach (var photo in report.Photos) await envelopes.PutPhotoAsync(key, item.Id, ++number, photo, cancellationToken);
        foreach (var (keyHash, code) in report.Followers) db.Set<SealedFollower>().Add(new SealedFollower { ItemId = item.Id, Code = code, KeyHash = keyHash });
        await clocks.ReceivedAsync(item, office.UnitPath, cancellationToken);
        log.Note(SealedAct.MovedHere, office.UnitPath, report.Code, reason: reason);
        return item.Id;
    }

    private async Task<Office?> OfficeForAsync(string unitPath, CancellationToken cancellationToken)
    {
        var parts = unitPath.Split('/');
        string[] paths = [string.Join('/', parts.Take(2)), parts[0]];
        var offices = await db.Offices.AsNoTracking().Where(o => paths.Contains(o.UnitPath)).ToListAsync(cancellationToken);
        return offices.OrderByDescending(o => o.UnitPath.Length).FirstOrDefault();
    }
}
