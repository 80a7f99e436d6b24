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

/// <summary>Signs visitors in without the form: an account with one role for one unit, a session whose second factor is proved, and the cookie that names it.</summary>
internal static class SignIn
{
    /// <summary>Tests move the clock by weeks; their visitors stay signed in. Tests of sessions set these back.</summary>
    public static readonly (string Key, string Value)[] LongSessions = [($"{SessionRules.Section}:StaffLongest", "36500.00:00:00"), ($"{SessionRules.Section}:StaffIdle", "36500.00:00:00")];

    public static async Task<Visitor> AsAsync(Site site, Role role, string unitPath)
    {
        var now = site.Clock.GetUtcNow();
        var account = Account.Invite(new PersonDetails($"{role}", EmailAddress.Parse($"{AccountId.New(now)}@example.vn"), null), unitPath, now);
        account.Activate();
        var grant = AccountGrant.Give(account.Id, new GrantTerms(role, unitPath, null, site.Today.AddYears(-1), null, "1/QĐ-UBND"), null, now).Value!;
        var session = Session.Begin(account, "", hasSecondFactor: true, isKept: false, now);
        await site.InDbAsync(db =>
        {
            db.Accounts.Add(account);
            db.Grants.Add(grant);
            db.Sessions.Add(session);
            return db.SaveChangesAsync();
        });

        var visitor = site.NewVisitor();
        visitor.Cookies.SetCookies(new Uri("https://localhost/"), CookieOf(site, session));
        return visitor;
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
