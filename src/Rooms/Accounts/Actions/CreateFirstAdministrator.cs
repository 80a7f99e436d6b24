using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>The command line makes an administrator of the whole installation: the first one, or another when all others are locked out. Whoever can run it owns the server anyway.</summary>
public sealed class CreateFirstAdministrator(AppDbContext db, TimeProvider clock, Journal journal, SendLink links)
{
    private const string Decision = "danvan admin create";

    /// <summary>The invitation's link. For an account that exists already as administrator it is a link for a new password.</summary>
    public async Task<Outcome<LinkId>> RunAsync(EmailAddress email, string name)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.DateOf(now);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key);
        if (account is null)
        {
            account = Account.Invite(AccountId.New(now), new PersonDetails(name, email, null), "", now);
            db.Add(account);
            journal.Record(new AccountInvited(account.Id));
        }

        var grants = await db.Grants.Where(g => g.AccountId == account.Id).ToListAsync();
        if (!grants.Any(g => g is { Role: Role.Administrator, UnitPath: "" } && g.InForce(today)))
        {
            var grant = AccountGrant.Give(GrantId.New(now), account.Id, new GrantTerms(Role.Administrator, "", null, today, null, Decision), null, now).Value!;
            if (GrantRules.Admits(grant, grants).Refused is { } refusal) return refusal;
            db.Add(grant);
            journal.Record(new RoleGiven(account.Id, grant.Id.Value, nameof(Role.Administrator), ""));
            journal.Step(AccountHistory.Kind, account.Id.Value, "", account.State.ToString(), AccountHistory.RoleGiven, nameof(Role.Administrator), $" {Decision}");
        }

        var link = await links.AddAsync(account, account.State == AccountState.Invited ? LinkPurpose.Invitation : LinkPurpose.NewPassword);
        await db.SaveChangesAsync();
        return link.Id;
    }
}
