using System.Security.Claims;
using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Core.Contacts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Tests.Harness;

/// <summary>Signs visitors in without the form: an account with its roles, a session whose second factor is proved, and the cookie that names it.</summary>
internal static class SignIn
{
    /// <summary>Tests move the clock by weeks; their visitors stay signed in. Tests of sessions set these back.</summary>
    public static readonly (string Key, string Value)[] LongSessions = [($"{SessionRules.Section}:StaffLongest", "36500.00:00:00"), ($"{SessionRules.Section}:StaffIdle", "36500.00:00:00")];

    public static async Task<Visitor> AsAsync(Site site, IReadOnlyList<Grant> grants)
    {
        var now = site.Clock.GetUtcNow();
        var name = grants.Count == 0 ? "Resident" : string.Join(" + ", grants.Select(g => g.Role));
        // Every visitor is somebody else: rules that ask for a second person must see two.
        var id = AccountId.New(now);
        var account = Account.Invite(id, new PersonDetails(name, EmailAddress.Parse($"{id}@example.vn"), null), grants.Count == 0 ? "" : grants[0].UnitPath, now);
        account.Activate();
        var session = Session.Begin(account, "", hasSecondFactor: true, isKept: false, now);
        await site.InDbAsync(db =>
        {
            db.Accounts.Add(account);
            db.Grants.AddRange(grants.Select(g => AccountGrant.Give(GrantId.New(now), account.Id, new GrantTerms(g.Role, g.UnitPath, g.BodyId, g.From, g.To, "1/QĐ-UBND"), null, now).Value!));
            db.Sessions.Add(session);
            return db.SaveChangesAsync();
        });
        return site.NewVisitor(account.Id, CookieOf(site, session));
    }

    private static string CookieOf(Site site, Session session)
    {
        var cookie = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, session.AccountId.ToString()), new(AccountPrincipal.SessionClaim, session.Id.ToString())];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
        var properties = new AuthenticationProperties { IssuedUtc = session.StartedAt, ExpiresUtc = DateTimeOffset.MaxValue.AddDays(-1) };
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme))}; path=/";
    }
}
