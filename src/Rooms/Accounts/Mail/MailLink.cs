using System.Globalization;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Platform.Mail;
using DanVan.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Mail;

/// <summary>Sends the mail with a one-time link. The job carries the link's id; the secret is made when the mail is written.</summary>
public sealed class MailLink(AppDbContext db, TimeProvider clock, IMailer mailer, LinkSecrets secrets, IOptions<SiteOptions> site)
{
    /// <summary>The job's kind.</summary>
    public const string JobKind = "accounts.mail-link";

    private static readonly CultureInfo _language = new("vi-VN");

    /// <summary>Sends it, unless the link was used or has run out meanwhile.</summary>
    public async Task RunAsync(LinkId id, CancellationToken cancellationToken)
    {
        var found = await (from link in db.Set<OneTimeLink>()
                           join account in db.Set<Account>() on link.AccountId equals account.Id
                           where link.Id == id
                           select new { Link = link, account.Name, account.Email }).AsNoTracking().SingleAsync(cancellationToken);
        if (!found.Link.IsAlive(clock.GetUtcNow()) || (found.Link.NewEmail ?? found.Email) is not { } to) return;

        // Nobody's language is kept; the mail is written in both.
        var address = site.Value.AddressOf(Links.OneTime(secrets.Of(id)));
        var body = $"{Words(found.Link, found.Name, address, _language)}\n\n---\n\n{Words(found.Link, found.Name, address, new CultureInfo("en-GB"))}";
        await mailer.SendAsync(new Platform.Mail.Mail(to, Subject(found.Link.Purpose), body, "vi"), id.Value, cancellationToken);
    }

    private static string Subject(LinkPurpose purpose) => Text($"MailSubject_{purpose}", _language);

    private static string Words(OneTimeLink link, string name, string address, CultureInfo culture) =>
        string.Format(culture, Text($"MailBody_{link.Purpose}", culture), name, address, link.ExpiresAt.ToOffset(VietnamTime.Offset).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture));

    private static string Text(string key, CultureInfo culture) => AccountsTexts.ResourceManager.GetString(key, culture)!;
}
