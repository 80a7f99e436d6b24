using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Platform.Events;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>Where a follower is told what becomes of a report: give an address, confirm it by the link that was sent there, end the mails by one click.</summary>
public sealed class ChangeFollowerMail(AppDbContext db, Journal journal, FollowerAddresses addresses, FollowReceipts receipts, PublicLedger ledger, TimeProvider clock)
{
    private const string StopsMail = "mail-stop";

    /// <summary>Gives an address, or another one. The sender of an anonymous report cannot: nothing of who sent it is ever stored.</summary>
    public async Task<Outcome> SetAsync(Follower by, string email, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(by.GrantId, cancellationToken) is not { } grant) return FeedbackRefusals.NotFound;
        // A sender whose report was merged follows the item of somebody else; what they left of themselves lies with their own.
        if (grant.IsSender && !await db.Set<Sender>().AnyAsync(s => s.ItemId == grant.ItemId, cancellationToken) && await db.Set<FeedbackItem>().AnyAsync(f => f.Id == grant.ItemId && f.Code == grant.Code, cancellationToken))
            return SenderRefusals.NoMailForAnonymous;

        addresses.Set(grant, email);
        receipts.Keep(by, new("mail", grant.Code, clock.GetUtcNow()));
        journal.Record(new FollowerAddressGiven(grant.Id), unnamed: true);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Ends the mails and forgets the address.</summary>
    public async Task<Outcome> RemoveAsync(Follower by, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(by.GrantId, cancellationToken) is not { } grant) return FeedbackRefusals.NotFound;
        if (grant.Email is null) return Outcome.Done;
        FollowerAddresses.Remove(grant);
        receipts.Keep(by, new(StopsMail, grant.Code, clock.GetUtcNow()));
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

    /// <summary>One click in a mail ends the mails. The follow key is not at hand, so the receipt is given once.</summary>
    /// <returns>What the receipt proves; null when there is nothing to end.</returns>
    public async Task<ReceivedRecord?> StopAsync(string token, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(token, cancellationToken) is not { } grant) return null;
        FollowerAddresses.Remove(grant);
        var received = ReceivedRecord.Once(new(StopsMail, grant.Code, clock.GetUtcNow()));
        ledger.AddReceived(received);
        await db.SaveChangesAsync(cancellationToken);
        return received;
    }

    private async Task<FollowGrant?> FindAsync(string token, CancellationToken cancellationToken) =>
        FollowerAddresses.IdIn(token) is { } id && await FindAsync(id, cancellationToken) is { } grant && addresses.IsTokenOf(grant, token) ? grant : null;

    private Task<FollowGrant?> FindAsync(Guid grantId, CancellationToken cancellationToken) => db.Set<FollowGrant>().SingleOrDefaultAsync(g => g.Id == grantId, cancellationToken);
}
