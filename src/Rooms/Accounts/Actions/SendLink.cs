using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Mail;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using DanVan.Platform.Jobs;
using DanVan.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Actions;

/// <summary>Adds a one-time link to the unit of work of another action, in place of earlier ones of the same purpose, and the job that mails it.</summary>
public sealed class SendLink(AppDbContext db, TimeProvider clock, CurrentActor current, IOptions<MailOptions> mail, JobSignal signal)
{
    /// <summary>True when mails leave the house. Otherwise an administrator hands the link over.</summary>
    public bool MailLeaves => mail.Value.Host.Length > 0;

    /// <summary>Adds the link; the caller saves. The mail is sent when there is an address, also to the folder of a trial installation.</summary>
    public async Task<OneTimeLink> AddAsync(Account account, LinkPurpose purpose, EmailAddress? newEmail = null)
    {
        var now = clock.GetUtcNow();
        foreach (var earlier in await db.OneTimeLinks.Where(l => l.AccountId == account.Id && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now).ToListAsync()) earlier.Use(now);

        var link = OneTimeLink.Make(account.Id, purpose, current.Actor.Id, now, newEmail);
        db.Add(link);
        if ((newEmail?.Text ?? account.Email) is not null)
        {
            db.Set<Job>().Add(Job.New(MailLink.JobKind, link.Id.ToString(), now));
            signal.Raise();
        }

        return link;
    }
}
