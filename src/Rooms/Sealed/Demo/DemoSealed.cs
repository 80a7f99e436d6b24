using DanVan.Accounts.Data;
using DanVan.Platform.Contributions;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Demo;

/// <summary>The demo's reception office: its key, two recovery persons, and some sealed items. Nothing sealed is ever made beside the demo.</summary>
public sealed class DemoSealed(AppDbContext db, EnvelopeWriter envelopes, CaseClocks clocks, FollowSecrets secrets, TimeProvider clock) : IDemoData
{
    /// <summary>The sealing passphrase of <c>reception@demo.danvan</c>, and of the two recovery persons <c>leader@</c> and <c>province@</c>.</summary>
    public const string Passphrase = "Kin-12345678";

    private int _number = 1;

    /// <inheritdoc />
    public int Order => 30;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Offices.AnyAsync(cancellationToken) || await AccountAsync("reception", cancellationToken) is not { } officer) return;

        var office = await MakeOfficeAsync(officer, cancellationToken);
        var key = await envelopes.KeyOfAsync(office.Id, cancellationToken);
        foreach (var (matter, daysAgo) in Dated().OrderByDescending(m => m.DaysAgo)) await AddAsync(office, key, matter, plan.AsOf.AddDays(-daysAgo), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    // What waits for a reply came lately, or the whole desk would be late; the book's numbers follow the days.
    private static IEnumerable<(DemoMatter Matter, int DaysAgo)> Dated()
    {
        var (waiting, replied) = (0, 0);
        foreach (var matter in DemoMatters.All) yield return (matter, matter.Reply is null ? 1 + waiting++ : 4 + (2 * replied++));
    }

    private async Task<Office> MakeOfficeAsync(AccountId officer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var pair = OpenKey.New();
        var office = new Office { Id = OfficeId.New(now), UnitPath = DemoPlaces.Commune };
        var key = new OfficeKey { Id = OfficeKeyId.New(now), OfficeId = office.Id, PublicKey = pair.PublicKey, At = now };
        office.Use(key.Id);
        db.Offices.Add(office);
        db.Set<OfficeKey>().Add(key);
        Give(key.Id, pair, officer.Value, AddKeyring(officer, now), now);
        if (await AccountAsync("leader", cancellationToken) is { } leader && await AccountAsync("province", cancellationToken) is { } province)
            AddRecovery(office, key.Id, pair, leader, province, now);
        await db.SaveChangesAsync(cancellationToken);
        return office;
    }

    private void AddRecovery(Office office, OfficeKeyId key, OpenKey pair, AccountId first, AccountId second, DateTimeOffset now)
    {
        using var recovery = OpenKey.New();
        var shares = TwoShares.Of(recovery.Reveal());
        var id = Guid.CreateVersion7(now);
        db.Set<Recovery>().Add(new Recovery
        {
            Id = id,
            OfficeId = office.Id,
            PublicKey = recovery.PublicKey,
            Locked = shares.Locked,
            FirstId = first,
            FirstShare = Envelope.Close(shares.First, AddKeyring(first, now), Recovery.ContextOf(id, first)),
            SecondId = second,
            SecondShare = Envelope.Close(shares.Second, AddKeyring(second, now), Recovery.ContextOf(id, second)),
            At = now,
        });
        Give(key, pair, id, recovery.PublicKey, now);
    }

    private byte[] AddKeyring(AccountId account, DateTimeOffset now)
    {
        using var own = OpenKey.New();
        db.Set<Keyring>().Add(new Keyring { Id = account, PublicKey = own.PublicKey, Locked = Keyrings.Lock(own, Passphrase, account), At = now });
        return own.PublicKey;
    }

    private void Give(OfficeKeyId id, OpenKey key, Guid holder, byte[] publicKey, DateTimeOffset now) =>
        db.Set<KeyAccess>().Add(new KeyAccess { KeyId = id, HolderId = holder, Bytes = Envelope.Close(key.Reveal(), publicKey, KeyAccess.ContextOf(id, holder)), At = now });

    private async Task AddAsync(Office office, OfficeKey key, DemoMatter matter, DateOnly day, CancellationToken cancellationToken)
    {
        var at = VietnamTime.StartOf(day).AddHours(9);
        var item = SealedItem.Receive(office.Id, SealedChannel.Form, secrets.NewCode().Value, null, at, at);
        db.Sealed.Add(item);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Content, 1, new SealedContent { Kind = matter.Kind, Text = matter.Text, Against = matter.Against });
        envelopes.Put(key, item.Id.Value, EnvelopePart.Identity, 1, new SealedIdentity { Name = matter.Name, Phone = matter.Name is null ? null : "0900 000 000" });
        db.Set<SealedFollower>().Add(new SealedFollower { ItemId = item.Id, Code = item.Code, KeyHash = secrets.HashOf(secrets.New()) });
        await clocks.ReceivedAsync(item, office.UnitPath, cancellationToken);
        await MoveOnAsync(item, office, key, matter, cancellationToken);
    }

    private async Task MoveOnAsync(SealedItem item, Office office, OfficeKey key, DemoMatter matter, CancellationToken cancellationToken)
    {
        if (matter.Found is not { } found) return;
        item.Classify(found);
        envelopes.Put(key, item.Id.Value, EnvelopePart.Case, 1, new CaseRecord { Summary = matter.Text[..Math.Min(80, matter.Text.Length)], IsCompetent = matter.Reply != ReplyOutcome.Forwarded });
        await clocks.ClassifiedAsync(item, office.UnitPath, matter.Reply != ReplyOutcome.Forwarded, new CaseTraits(), cancellationToken);
        db.Set<BookLine>().Add(new BookLine { OfficeId = office.Id, Year = VietnamTime.DateOf(item.ReceivedAt).Year, Number = _number++, On = VietnamTime.DateOf(item.ReceivedAt), ItemId = item.Id });
        if (matter.Reply is not { } reply) return;
        item.Reply(reply, item.ReceivedAt.AddDays(3));
        await clocks.RepliedAsync(item, office.UnitPath, reply, new CaseTraits(), cancellationToken);
    }

    private async Task<AccountId?> AccountAsync(string part, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.WithSignInNameAsync($"{part}@demo.danvan", cancellationToken);
        return account?.Id;
    }
}
