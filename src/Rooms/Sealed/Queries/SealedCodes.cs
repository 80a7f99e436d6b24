using DanVan.Core.Codes;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>Whether a code is a sealed item's. A page that answers for codes asks this for every code that is not public, found or not, so that nobody can tell by the time it takes.</summary>
public sealed class SealedCodes(AppDbContext db)
{
    private static readonly PerModel<Func<AppDbContext, string, Task<bool>>> _exists = new(() => EF.CompileAsyncQuery((AppDbContext db, string code) => db.Set<SealedItem>().Any(i => i.Code == code)));

    /// <summary>True for the code of a sealed item.</summary>
    public Task<bool> HasAsync(string code) => _exists.For(db)(db, code);
}

/// <summary>What a sender may know of a sealed item: that it is there. Nothing tells whoever looks over the shoulder what it is.</summary>
/// <param name="Code">The code.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="IsReplied">True once the reception office has replied; how, it tells the sender itself.</param>
/// <param name="OfficePath">The unit of the reception office.</param>
public sealed record SealedStatus(string Code, DateTimeOffset ReceivedAt, bool IsReplied, string OfficePath);

/// <summary>Looks up the neutral status for whoever holds the code and its follow key.</summary>
public sealed class SealedFollow(AppDbContext db, FollowSecrets secrets)
{
    /// <summary>The status; null when code and key do not belong together or it is not sealed.</summary>
    public async Task<SealedStatus?> FindAsync(string code, FollowKey key, CancellationToken cancellationToken = default)
    {
        var hash = secrets.HashOf(key);
        return await (
            from follower in db.Set<SealedFollower>().AsNoTracking()
            join item in db.Sealed on follower.ItemId equals item.Id
            join office in db.Offices on item.OfficeId equals office.Id
            where follower.KeyHash == hash && follower.Code == code
            select new SealedStatus(follower.Code, item.ReceivedAt, item.RepliedAt != null, office.UnitPath)).SingleOrDefaultAsync(cancellationToken);
    }
}
