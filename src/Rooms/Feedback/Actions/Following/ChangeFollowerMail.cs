using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Where a follower is told what becomes of a report: give an address, confirm it by the link that was sent there, end the mails by one click.</summary>
public sealed class ChangeFollowerMail(AppDbContext db, Journal journal, FollowerAddresses addresses, TimeProvider clock)
{
    /// <summary>Gives an address, or another one. The sender of an anonymous report cannot: nothing of who sent it is ever stored.</summary>
    public async Task<Outcome> SetAsync(Guid grantId, string email, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(grantId, cancellationToken) is not { } grant) return FeedbackRefusals.NotFound;
        // A sender whose report was merged follows the item of somebody else; what they left of themselves lies with their own.
        if (grant.IsSender && !await db.Set<Sender>().AnyAsync(s => s.ItemId == grant.ItemId, cancellationToken) && await db.Set<FeedbackItem>().AnyAsync(f => f.Id == grant.ItemId && f.Code == grant.Code, cancellationToken))
            return SenderRefusals.NoMailForAnonymous;

        addresses.Set(grant, email);
        journal.Record(new FollowerAddressGiven(grant.Id), unnamed: true);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Ends the mails and forgets the address.</summary>
    public async Task<Outcome> RemoveAsync(Guid grantId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(grantId, cancellationToken) is not { } grant) return FeedbackRefusals.NotFound;
        FollowerAddresses.Remove(grant);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>The owner of the address opened the link. Returns the report's code; null when the link is of no use any more.</summary>
    public async Task<string?> ConfirmAsync(string token, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(token, cancellationToken) is not { } grant) return null;
        grant.EmailConfirmedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return grant.Code;
    }

    /// <summary>One click in a mail ends the mails. Returns the report's code; null when there is nothing to end.</summary>
    public async Task<string?> StopAsync(string token, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(token, cancellationToken) is not { } grant) return null;
        FollowerAddresses.Remove(grant);
        await db.SaveChangesAsync(cancellationToken);
        return grant.Code;
    }

    private async Task<FollowGrant?> FindAsync(string token, CancellationToken cancellationToken) =>
        FollowerAddresses.IdIn(token) is { } id && await FindAsync(id, cancellationToken) is { } grant && addresses.IsTokenOf(grant, token) ? grant : null;

    private Task<FollowGrant?> FindAsync(Guid grantId, CancellationToken cancellationToken) => db.Set<FollowGrant>().SingleOrDefaultAsync(g => g.Id == grantId, cancellationToken);
}
